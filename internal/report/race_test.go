//go:build race

package report

// slowdown is what the race detector costs, at most.
const slowdown = 10

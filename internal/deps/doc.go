// Package deps keeps the shape of the project: which package may import which.
// It holds only a test. The table in it reads from the ground up; a package may
// import those that its line names and no others of ours.
package deps

// Package lang knows languages and scripts: which ones zanger reads, how their
// letters fold, where words begin and end, how ordinals are said.
package lang

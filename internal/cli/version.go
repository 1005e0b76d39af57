package cli

import (
	"fmt"
	"runtime"
	"runtime/debug"

	"github.com/spf13/cobra"

	"zanger/internal/document"
)

// Version is set by the release build.
var version = "dev"

// VersionInfo says which program this is.
type VersionInfo struct {
	Schema  int    `json:"schema"`
	Version string `json:"version"`
	Commit  string `json:"commit,omitempty"`
	Go      string `json:"go"`
	System  string `json:"system"`
}

func (a *app) versionCommand() *cobra.Command {
	return &cobra.Command{
		Use:     "version",
		Short:   "Say which zanger this is",
		Example: "  zanger version --json",
		Args:    args(0, 0, "no arguments"),
		RunE: func(*cobra.Command, []string) error {
			v := versionInfo()
			return a.deliver(v, func() *document.Document {
				s := "zanger " + v.Version
				if v.Commit != "" {
					s += " (" + v.Commit + ")"
				}
				d := &document.Document{Lang: "en"}
				d.Add(document.P(document.T(fmt.Sprintf("%s, %s, %s", s, v.Go, v.System))))
				return d
			})
		},
	}
}

func versionInfo() VersionInfo {
	v := VersionInfo{Schema: 1, Version: version, Go: runtime.Version(), System: runtime.GOOS + "/" + runtime.GOARCH}
	if info, ok := debug.ReadBuildInfo(); ok {
		for _, s := range info.Settings {
			if s.Key == "vcs.revision" {
				v.Commit = s.Value[:min(12, len(s.Value))]
			}
		}
	}
	return v
}

package fetch

import (
	"context"
	"time"
)

// SetClock gives c a clock of the test.
func (c *Client) SetClock(now func() time.Time, sleep func(context.Context, time.Duration) error) {
	c.now, c.sleep = now, sleep
}

// SetPause sets the least pause between requests.
func (c *Client) SetPause(d time.Duration) { c.pause = d }

// AddSite adds a site that is answered under the given host.
func (c *Client) AddSite(host string) {
	c.sites = append(c.sites, Site{Name: host, Hosts: []string{host}})
}

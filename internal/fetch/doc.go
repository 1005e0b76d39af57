// Package fetch gets the official text of an act from the site that publishes
// it, politely, and does nothing else: it reads no law and keeps no file.
//
// [Address] turns the address an act is known by into that of its text in one
// language on one day; [Client.Get] brings the text with its source, its hash
// and the day it was had:
//
//	address, err := fetch.Address("https://adilet.zan.kz/rus/docs/Z080000114_", "kk", act.Date{})
//	text, err := fetch.New(fetch.Options{Version: "1.0", Today: today}).Get(ctx, address, fetch.Known{})
//
// Only the sites of one table are asked ([Sites]), over https, one connection
// at a time, at most one request a second and as seldom as robots.txt wishes
// (RFC 9309). The client says who it is, takes no cookies, follows no redirect
// off the site and connects to no private address. What a site does not want
// to give a program is not taken: the error says how to save the page in a
// browser and import it. Every error has a method Hint() string with the next
// step.
package fetch

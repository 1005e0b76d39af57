#!/bin/sh
# fuzz.sh TIME [JOBS] runs every fuzz target of the project for TIME (such as 20s),
# JOBS of them side by side, each on one core. A package is built once for all its
# targets. What a target finds lies in its package's testdata/fuzz: keep it as a
# seed.
set -eu
time=$1 jobs=${2:-1}
root=$(pwd)
out=$(mktemp -d)
trap 'rm -rf "$out"' EXIT
cache=$(go env GOCACHE)/fuzz

grep -rl --include='*_test.go' '^func Fuzz' internal | xargs -n1 dirname | sort -u >"$out/packages"
while read -r package; do
	bin=$out/$(echo "$package" | tr / -).test
	go test -c -fuzz=Fuzz -o "$bin" "./$package"
	grep -h '^func Fuzz' "$package"/*_test.go | sed 's/^func \(Fuzz[A-Za-z0-9]*\)(.*/\1/' | sort |
		while read -r target; do echo "$package $bin $target"; done
done <"$out/packages" >"$out/targets"
echo "$(wc -l <"$out/targets") targets, $time each, $jobs side by side"

cat >"$out/one" <<-'EOF'
	log=$2.$3.log
	cd "$5/$1"
	if "$2" -test.run '^$' -test.fuzz "^$3\$" -test.fuzztime "$4" -test.fuzzminimizetime 5s -test.parallel 1 -test.fuzzcachedir "$6/zanger/$1" >"$log" 2>&1; then
		echo "ok   $1 $3: $(grep -o 'execs: [0-9]*' "$log" | tail -n 1)"
	elif grep -q '^ *context deadline exceeded$' "$log" && ! grep -q -e 'Failing input' -e panic -e 'hung or terminated' "$log"; then
		# The time was over while an input was at work (golang.org/issue/48591).
		echo "ok   $1 $3: $(grep -o 'execs: [0-9]*' "$log" | tail -n 1), cut off"
	else
		echo "FAIL $1 $3"
		cat "$log"
		exit 1
	fi
EOF
while read -r package bin target; do
	echo "$package $bin $target $time $root $cache"
done <"$out/targets" | xargs -P "$jobs" -L 1 sh "$out/one"

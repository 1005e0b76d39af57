#!/bin/sh
# Walks through the main job of zanger: index, search, a provision before and
# after a reform, the redline of the reform, a memorandum in HTML and Word.
# usage: demo.sh ZANGER FOLDER
set -eu
zanger=$1
out=$2

# A library and an index of its own, so that the demo changes nothing of yours.
rm -rf "$out"
mkdir -p "$out"
ZANGER_DATA=$out/.data
export ZANGER_DATA
run() {
	printf '\n$ zanger %s\n\n' "$*"
	"$zanger" --cache "$out/.cache" "$@"
}
# A comparison that finds differences ends with exit code 1.
differs() { run "$@" || [ $? -eq 1 ]; }

run index
run search "cruel treatment" -n 3
run show kz-sss@before:kz-175-v "Article 6(8)" -o "$out/article-6-before.txt"
run show kz-sss@before:kz-175-v "Article 6" -o "$out/article-6-before.html"
run show kz-sss@after:kz-175-v "Article 6" -o "$out/article-6-after.html"
differs diff "kz-sss@before:kz-175-v#art_6" kz-sss@after:kz-175-v
differs diff kz-sss@before:kz-175-v kz-sss@after:kz-175-v -o "$out/reform-of-2014.html"
differs diff kz-sss@before:kz-175-v kz-sss@after:kz-175-v -o "$out/reform-of-2014.docx"
run report build templates/examples/victims-2013.md -o "$out/recommendations.html"
run report build templates/examples/victims-2013.md -o "$out/recommendations.docx" --annotations comment
run report build templates/examples/victims-2013.md -o "$out/recommendations-ru.pdf" --lang ru
run report build templates/examples/support-period-2026.md -o "$out/amendment-memo.docx"

printf '\nWritten:\n'
for f in "$out"/*; do
	printf '  %s\n' "$f"
done

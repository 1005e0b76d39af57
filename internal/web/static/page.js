// Comfort only: everything on the page works without this.
(function () {
  "use strict";
  var body = document.body;
  function say(name) { return body.getAttribute("data-" + name) || ""; }
  function all(sel, in_) { return Array.prototype.slice.call((in_ || document).querySelectorAll(sel)); }

  // Search as you type, after a pause.
  var live = document.querySelector("input[data-live]");
  if (live) {
    var out = document.getElementById(live.getAttribute("data-live"));
    var timer, last = live.value, asked = 0;
    var ask = function () {
      var q = live.value.trim();
      if (q === last.trim()) return;
      last = q;
      var url = new URL(location.href);
      url.search = "";
      all("input[name]", live.form).forEach(function (i) {
        if (i.value && (i.type !== "checkbox" || i.checked)) url.searchParams.append(i.name, i.value);
      });
      if (!q) url.searchParams.delete("q");
      var mine = ++asked, part = new URL(url);
      part.searchParams.set("part", "1");
      out.classList.add("busy");
      fetch(part, { headers: { "X-Zanger": "1" } }).then(function (r) { return r.ok ? r.text() : Promise.reject(r.status); })
        .then(function (html) {
          if (mine !== asked) return;
          out.innerHTML = html; // written by the server's templates, which escape
          out.classList.remove("busy");
          history.replaceState(null, "", url);
          markUp(out);
        }).catch(function (status) {
          if (mine !== asked) return;
          out.classList.remove("busy");
          if (typeof status === "number") { live.form.submit(); return; } // the page says what is wrong
          var p = document.createElement("p");
          p.className = "fault";
          p.setAttribute("role", "alert");
          p.textContent = say("silent");
          out.replaceChildren(p);
          last = "";
        });
    };
    live.addEventListener("input", function () { clearTimeout(timer); timer = setTimeout(ask, 350); });
  }

  // Put a provision aside without leaving the page.
  document.addEventListener("submit", function (e) {
    var form = e.target;
    if (!form.classList.contains("put") || form.closest(".basket")) return;
    e.preventDefault();
    fetch(form.action, { method: "POST", body: new URLSearchParams(new FormData(form)), headers: { "X-Zanger": "1" } }).then(function (r) {
      if (!r.ok) { form.submit(); return; }
      var refs = (r.headers.get("X-Basket") || "").split(" ").filter(Boolean);
      var count = document.getElementById("basket-count");
      count.textContent = refs.length;
      count.hidden = refs.length === 0;
      var field = form.querySelector("input[name=add], input[name=out]"), button = form.querySelector("button");
      var there = refs.indexOf(field.value) >= 0;
      field.name = there ? "out" : "add";
      button.firstChild.nodeValue = button.getAttribute(there ? "data-out" : "data-add");
    }).catch(function () { form.submit(); });
  });

  // Previews beside citations, and ways to cite.
  var popup, over;
  function close(back) {
    if (!popup) return;
    if (back && over && popup.contains(document.activeElement)) over.focus();
    popup.remove();
    popup = null;
    over = null;
  }
  function open(at, url, goThere) {
    over = at;
    fetch(url).then(function (r) { return r.ok ? r.text() : Promise.reject(); }).then(function (html) {
      if (over !== at) return;
      if (popup) popup.remove();
      popup = document.createElement("div");
      popup.className = "popup";
      popup.setAttribute("role", "dialog");
      popup.setAttribute("aria-label", at.textContent);
      popup.innerHTML = html;
      document.body.appendChild(popup);
      var box = at.getBoundingClientRect();
      popup.style.left = Math.max(8, Math.min(box.left, innerWidth - popup.offsetWidth - 16)) + scrollX + "px";
      var below = box.bottom + 6;
      if (below + popup.offsetHeight > innerHeight && box.top > popup.offsetHeight) below = box.top - popup.offsetHeight - 6;
      popup.style.top = below + scrollY + "px";
      markUp(popup);
      popup.tabIndex = -1;
      if (goThere) popup.focus({ preventScroll: true });
    }).catch(function () { if (goThere) location.href = at.href; });
  }
  var hover;
  document.addEventListener("mouseover", function (e) {
    var a = e.target.closest && e.target.closest("a[data-ref]");
    clearTimeout(hover);
    if (a && !a.closest(".popup")) hover = setTimeout(function () { open(a, "/preview?part=1&ref=" + encodeURIComponent(a.getAttribute("data-ref"))); }, 300);
    else if (popup && over && over.hasAttribute("data-ref") && !e.target.closest(".popup") && e.target !== over) hover = setTimeout(function () { close(); }, 400);
  });
  document.addEventListener("click", function (e) {
    var cite = e.target.closest("a[data-of]");
    if (cite && !e.ctrlKey && !e.metaKey && !e.shiftKey) {
      e.preventDefault();
      open(cite, "/cite?part=1&ref=" + encodeURIComponent(cite.getAttribute("data-of")), true);
      return;
    }
    var copy = e.target.closest("[data-copy]");
    if (copy) {
      var text = copy.parentNode.querySelector("output").textContent;
      navigator.clipboard.writeText(text).then(function () { copy.textContent = say("copied"); });
      return;
    }
    var line = e.target.closest("a[data-line]");
    if (line) {
      e.preventDefault();
      var area = document.getElementById("text"), n = +line.getAttribute("data-line");
      var lines = area.value.split("\n"), at = lines.slice(0, n - 1).join("\n").length + (n > 1 ? 1 : 0);
      area.focus();
      area.setSelectionRange(at, at + (lines[n - 1] || "").length);
      area.scrollTop = (n - 5) * (area.scrollHeight / lines.length);
      return;
    }
    var print = e.target.closest("[data-print]");
    if (print) { e.preventDefault(); window.print(); return; }
    if (popup && !e.target.closest(".popup")) close();
  });

  // Keys: / searches, j and k walk, c puts aside.
  var steps = -1;
  function walk(by) {
    var list = all(".hit, .unit:not(.head)");
    if (!list.length) return;
    if (steps >= 0 && list[steps]) list[steps].classList.remove("at");
    steps = Math.max(0, Math.min(list.length - 1, steps + by));
    list[steps].classList.add("at");
    list[steps].scrollIntoView({ block: "nearest" });
    var a = list[steps].querySelector("h2 a, .acts a");
    if (a) a.focus({ preventScroll: true });
  }
  document.addEventListener("keydown", function (e) {
    if (e.key === "Escape") { close(true); return; }
    if (e.ctrlKey || e.metaKey || e.altKey || /^(INPUT|TEXTAREA|SELECT)$/.test(e.target.tagName)) return;
    if (e.key === "/") {
      var q = document.getElementById("q");
      e.preventDefault();
      if (q) q.focus(); else location.href = "/search";
    } else if (e.key === "j") walk(1);
    else if (e.key === "k") walk(-1);
    else if (e.key === "c") { var at = document.querySelector(".at form.put button"); if (at) at.click(); }
  });

  // Drag a file onto the field.
  all("form[data-drop]").forEach(function (form) {
    ["dragover", "dragleave", "drop"].forEach(function (name) {
      form.addEventListener(name, function (e) {
        e.preventDefault();
        form.classList.toggle("over-it", name === "dragover");
        if (name === "drop" && e.dataTransfer.files.length) {
          form.querySelector("input[type=file]").files = e.dataTransfer.files;
          form.submit();
        }
      });
    });
  });

  // Keep a memorandum as it is typed and show its checks.
  var memo = document.querySelector("form[data-memo]");
  if (memo) {
    var pause, state = memo.querySelector("[data-state]"), checks = document.getElementById(memo.getAttribute("data-memo"));
    var area = memo.querySelector("textarea"), memoKey = "zanger:" + location.pathname;
    try { // what could not be kept the last time
      var lost = localStorage.getItem(memoKey);
      if (lost !== null && lost !== area.value) { area.value = lost; state.textContent = say("again"); }
    } catch (err) { lost = null; }
    var keep = function () {
      var sent = area.value;
      state.textContent = say("wait");
      fetch(memo.action + "?part=1", { method: "POST", body: new URLSearchParams(new FormData(memo)), headers: { "X-Zanger": "1" } })
        .then(function (r) {
          if (r.status === 409) { forget(); memo.submit(); } // changed in another window: a copy is made
          if (!r.ok) return Promise.reject();
          memo.elements.seen.value = r.headers.get("X-Seen") || memo.elements.seen.value;
          return r.text();
        })
        .then(function (html) {
          checks.innerHTML = html;
          if (area.value === sent) { state.textContent = say("kept"); forget(); }
        })
        .catch(function () { state.textContent = say("lost"); });
    };
    var forget = function () { try { localStorage.removeItem(memoKey); } catch (err) { return; } };
    memo.addEventListener("input", function () {
      clearTimeout(pause);
      pause = setTimeout(keep, 900);
      try { localStorage.setItem(memoKey, area.value); } catch (err) { return; }
    });
    memo.addEventListener("submit", function (e) { e.preventDefault(); clearTimeout(pause); keep(); });
  }

  // What is typed into a workbench and not yet carried out outlives a closed window.
  var bench = document.querySelector("form[data-kept]");
  if (bench) {
    var key = "zanger:" + location.pathname, areas = all("textarea", bench);
    try {
      var kept = JSON.parse(localStorage.getItem(key) || "null");
      if (kept && areas.length) areas.forEach(function (a) { if (kept[a.name] !== undefined && kept[a.name] !== a.value) { a.value = kept[a.name]; bench.querySelector("[data-state]").textContent = say("again"); } });
    } catch (err) { kept = null; }
    bench.addEventListener("input", function () {
      var now = {};
      areas.forEach(function (a) { now[a.name] = a.value; });
      try { localStorage.setItem(key, JSON.stringify(now)); } catch (err) { return; }
    });
    bench.addEventListener("submit", function () { try { localStorage.removeItem(key); } catch (err) { return; } });
  }

  function markUp(in_) { all("[data-copy]", in_).forEach(function (b) { b.hidden = !navigator.clipboard; }); }
  markUp(document);
  if (innerWidth < 960) all(".contents details, details.facets").forEach(function (d) { d.open = false; });
})();

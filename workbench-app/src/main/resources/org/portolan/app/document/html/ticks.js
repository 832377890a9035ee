(function () {
  'use strict';
  // Ticks are kept under the fingerprint: a newer export starts clean.
  var key = 'portolan:' + document.querySelector('meta[name=portolan-fingerprint]').content + ':' + document.title;
  var boxes = [].slice.call(document.querySelectorAll('input.tk'));
  var kept = {};
  try { kept = JSON.parse(localStorage.getItem(key) || '{}'); } catch (e) { kept = {}; }
  function two(n) { return (n < 10 ? '0' : '') + n; }
  function show() {
    var last = -1;
    boxes.forEach(function (box, i) {
      var row = box.closest('tr'), when = box.getAttribute('data-at');
      row.classList.toggle('done', box.checked);
      row.classList.remove('next');
      row.querySelector('.at').textContent = 'at\u00a0' + (box.checked && when ? when : '__:__');
      box.toggleAttribute('checked', box.checked);
      if (box.checked) { last = i; }
    });
    if (last >= 0 && boxes[last + 1]) { boxes[last + 1].closest('tr').classList.add('next'); }
  }
  boxes.forEach(function (box) {
    if (kept[box.id]) { box.checked = true; box.setAttribute('data-at', kept[box.id]); }
    box.addEventListener('change', function () {
      var now = new Date(), time = two(now.getHours()) + ':' + two(now.getMinutes());
      if (box.checked) { kept[box.id] = time; box.setAttribute('data-at', time); }
      else { delete kept[box.id]; box.removeAttribute('data-at'); }
      try { localStorage.setItem(key, JSON.stringify(kept)); } catch (e) { /* not kept, but ticked */ }
      show();
    });
  });
  show();
})();

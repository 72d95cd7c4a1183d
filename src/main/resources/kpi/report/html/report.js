(function () {
  "use strict";
  var data = JSON.parse(document.getElementById("chart-data").textContent);
  var ink = "#1b1f24";
  var palette = ["#1f4e79", "#b85c00", "#3d7a3d", "#7a3d6b", "#5b6570", "#00798c", "#9c2f2f", "#6b6b00"];
  var symbols = ["circle", "rect", "triangle", "diamond", "emptyCircle", "emptyRect", "emptyTriangle", "emptyDiamond"];
  var letter = 13;
  function legendRows(chart, width) {
    var rows = 1, used = 0;
    chart.series.forEach(function (one) {
      var needed = one.name.length * letter + 42;
      if (used > 0 && used + needed > width) { rows += 1; used = 0; }
      used += needed;
    });
    return rows;
  }
  function base(chart, width) {
    var legend = chart.series.length > 1;
    return {
      animation: false,
      color: palette,
      textStyle: { fontFamily: getComputedStyle(document.body).fontFamily, color: ink },
      // The words of the page say more than those that the library would put in their place.
      aria: { enabled: true, label: { enabled: false }, decal: { show: chart.kind !== "lines" && chart.series.length > 1 } },
      tooltip: { trigger: "axis", confine: true },
      grid: { left: 12, right: 24, top: legend ? 30 + 24 * legendRows(chart, width) : 28, bottom: 12, containLabel: true },
      legend: { show: legend, type: "plain", top: 0, left: 0, width: width - 8, itemGap: 8, textStyle: { color: ink } }
    };
  }
  function axisLabel(letters) { return { color: ink, interval: 0, hideOverlap: false, formatter: function (text) { return wrap(text, letters); }, lineHeight: 15 }; }
  function wrap(text, letters) {
    var lines = [];
    for (var i = 0; i < text.length; i += letters) { lines.push(text.slice(i, i + letters)); }
    return lines.join("\n");
  }
  function below(chart, width, aside) { return Math.max(1, Math.min(10, Math.floor(((width - aside) / chart.categories.length - 8) / letter))); }
  function suffix(chart) { return chart.unit === "%" ? "%" : ""; }
  function upright(chart, width) {
    var option = base(chart, width);
    option.xAxis = { type: "category", data: chart.categories, axisLabel: axisLabel(below(chart, width, 80)), axisTick: { show: false } };
    option.yAxis = { type: "value", min: 0, axisLabel: { color: ink, formatter: "{value}" + suffix(chart) }, splitLine: { lineStyle: { color: "#e3e6ea" } } };
    option.series = chart.series.map(function (one, i) {
      var lines = chart.kind === "lines";
      return {
        name: one.name, type: lines ? "line" : "bar", data: one.numbers, connectNulls: false,
        symbol: symbols[i % symbols.length], symbolSize: 9, lineStyle: { type: ["solid", "dashed", "dotted"][i % 3], width: 2 },
        barMaxWidth: 64,
        label: { show: chart.series.length <= 2, position: "top", color: ink, formatter: function (p) { return one.texts[p.dataIndex]; } },
        labelLayout: { hideOverlap: true },
        endLabel: { show: lines && chart.series.length > 2, color: ink, formatter: function (p) { return one.texts[p.dataIndex]; } }
      };
    });
    if (hasRange(chart)) { option.grid.top += 28; option.series.push(ranges(chart, false)); }
    return option;
  }
  function longest(chart) {
    return Math.max.apply(null, chart.categories.map(function (_, i) { return chart.series.reduce(function (sum, one) { return sum + (one.numbers[i] || 0); }, 0); }).concat(1));
  }
  function stacked(chart, width) {
    var option = base(chart, width);
    var most = chart.unit === "%" ? 100 : longest(chart);
    // A number is shown where its bar has room for it; what is left are at least the category names.
    function wide(value) { return value / most * (width - 8 * letter - option.grid.left - option.grid.right - 8); }
    option.yAxis = { type: "category", data: chart.categories, inverse: true, axisLabel: axisLabel(8), axisTick: { show: false } };
    option.xAxis = { type: "value", min: 0, max: chart.unit === "%" ? 100 : null, axisLabel: { color: ink, formatter: "{value}" + suffix(chart) } };
    option.series = chart.series.map(function (one) {
      return { name: one.name, type: "bar", stack: "all", data: one.numbers, barMaxWidth: 34, label: { show: true, color: ink, textBorderColor: "#fff", textBorderWidth: 3, formatter: function (p) { return wide(p.value) >= one.texts[p.dataIndex].length * 8 + 4 ? one.texts[p.dataIndex] : ""; } } };
    });
    return option;
  }
  function hasRange(chart) { return chart.series.some(function (one) { return one.texts.some(ends); }); }
  function ends(text) {
    var two = text.replace(/[,%]/g, "").split("～");
    return two.length === 2 ? two.map(Number) : null;
  }
  // A value that is only known as a range is a line between its ends, with both told.
  function ranges(chart, flat) {
    var points = [];
    chart.series.forEach(function (one) {
      one.texts.forEach(function (text, i) {
        var range = ends(text);
        if (range) { points.push({ value: [i, range[0], range[1]], text: text, name: chart.series.length > 1 ? one.name + "\n" : "" }); }
      });
    });
    return {
      type: "custom", silent: true, data: points, encode: flat ? { y: 0, x: [1, 2] } : { x: 0, y: [1, 2] },
      renderItem: function (params, api) {
        var i = api.value(0);
        var from = api.coord(flat ? [api.value(1), i] : [i, api.value(1)]), to = api.coord(flat ? [api.value(2), i] : [i, api.value(2)]);
        var cap = flat ? [0, 7] : [7, 0], style = { stroke: ink, lineWidth: 2 };
        function line(x1, y1, x2, y2) { return { type: "line", shape: { x1: x1, y1: y1, x2: x2, y2: y2 }, style: style }; }
        return { type: "group", children: [
          line(from[0], from[1], to[0], to[1]),
          line(from[0] - cap[0], from[1] - cap[1], from[0] + cap[0], from[1] + cap[1]),
          line(to[0] - cap[0], to[1] - cap[1], to[0] + cap[0], to[1] + cap[1]),
          { type: "text", style: { text: points[params.dataIndex].name + points[params.dataIndex].text + (flat ? chart.unit : ""), fill: ink, x: to[0] + (flat ? 12 : 28), y: to[1] - (flat ? 0 : 8), align: flat ? "left" : "right", verticalAlign: flat ? "middle" : "bottom", fontSize: 12, lineHeight: 19 } }
        ] };
      }
    };
  }
  function funnel(chart, width) {
    var option = base(chart, width);
    option.yAxis = { type: "category", inverse: true, data: chart.categories, axisLabel: axisLabel(8), axisTick: { show: false } };
    option.xAxis = { type: "value", min: 0, show: false };
    option.grid.top = 8;
    option.series = [{ type: "bar", data: chart.series[0].numbers, barMaxWidth: 34, label: { show: true, position: "right", color: ink, formatter: function (p) { return chart.series[0].texts[p.dataIndex] + chart.unit; } } }];
    option.grid.right = 92;
    if (hasRange(chart)) { option.series.push(ranges(chart, true)); }
    return option;
  }
  var make = { lines: upright, bars: upright, stacked: stacked, funnel: funnel };
  var drawn = Object.keys(data).map(function (id) {
    return { chart: data[id], place: document.getElementById(id), instance: echarts.init(document.getElementById(id), null, { renderer: "svg" }) };
  });
  function draw() {
    drawn.forEach(function (one) {
      one.instance.resize();
      one.instance.setOption(make[one.chart.kind](one.chart, one.place.clientWidth), true);
    });
  }
  function open() { document.querySelectorAll("details").forEach(function (one) { one.open = true; }); }
  draw();
  window.addEventListener("resize", function () { if (!document.documentElement.classList.contains("printing")) { draw(); } });
  // The page is laid out for paper only after this event, so the charts get the width of the paper here.
  window.addEventListener("beforeprint", function () { document.documentElement.classList.add("printing"); open(); draw(); });
  window.addEventListener("afterprint", function () { document.documentElement.classList.remove("printing"); draw(); });
  // Not every browser searches what is closed.
  document.addEventListener("keydown", function (event) { if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === "f") { open(); } });
})();

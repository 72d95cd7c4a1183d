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
    var legend = chart.series.length > 1 && chart.kind !== "heat_map";
    return {
      animation: false,
      color: palette,
      textStyle: { fontFamily: getComputedStyle(document.body).fontFamily, color: ink },
      aria: { enabled: true, decal: { show: chart.kind !== "heat_map" && chart.kind !== "lines" && chart.series.length > 1 } },
      tooltip: { trigger: chart.kind === "heat_map" ? "item" : "axis", confine: true },
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
  function heatMap(chart, width) {
    var option = base(chart, width);
    var cells = [];
    var most = 1;
    chart.series.forEach(function (one, row) {
      one.numbers.forEach(function (number, column) {
        if (number !== null) { cells.push([column, row, number]); most = Math.max(most, number); }
      });
    });
    option.grid.top = 8;
    option.xAxis = { type: "category", data: chart.categories, axisLabel: axisLabel(below(chart, width, 150)), splitArea: { show: true } };
    option.yAxis = { type: "category", inverse: true, data: chart.series.map(function (one) { return one.name; }), axisLabel: { color: ink } };
    option.visualMap = { show: false, min: 0, max: most, inRange: { color: ["#ffffff", "#9dbfdd", "#4f86b5"] } };
    option.series = [{ type: "heatmap", data: cells, itemStyle: { borderColor: "#c9ced6", borderWidth: 1 }, label: { show: true, color: ink, formatter: function (p) { return p.value[2] === 0 ? "・" : chart.series[p.value[1]].texts[p.value[0]]; } } }];
    return option;
  }
  function funnel(chart, width) {
    var option = base(chart, width);
    option.yAxis = { type: "category", inverse: true, data: chart.categories, axisLabel: axisLabel(8), axisTick: { show: false } };
    option.xAxis = { type: "value", min: 0, show: false };
    option.grid.top = 8;
    option.series = [{ type: "bar", data: chart.series[0].numbers, barMaxWidth: 34, label: { show: true, position: "right", color: ink, formatter: function (p) { return chart.series[0].texts[p.dataIndex] + chart.unit; } } }];
    option.grid.right = 72;
    return option;
  }
  var make = { lines: upright, bars: upright, stacked: stacked, heat_map: heatMap, funnel: funnel };
  var drawn = Object.keys(data).map(function (id) {
    return { chart: data[id], place: document.getElementById(id), instance: echarts.init(document.getElementById(id), null, { renderer: "svg" }) };
  });
  function draw() {
    drawn.forEach(function (one) {
      one.instance.resize();
      one.instance.setOption(make[one.chart.kind](one.chart, one.place.clientWidth), true);
    });
  }
  draw();
  window.addEventListener("resize", draw);
  window.addEventListener("beforeprint", function () {
    document.querySelectorAll("details").forEach(function (one) { one.open = true; });
    draw();
  });
})();

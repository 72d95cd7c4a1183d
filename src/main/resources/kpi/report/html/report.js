(function () {
  "use strict";
  var data = JSON.parse(document.getElementById("chart-data").textContent);
  var ink = "#1b1f24";
  var palette = ["#1f4e79", "#b85c00", "#3d7a3d", "#7a3d6b", "#5b6570", "#00798c", "#9c2f2f", "#6b6b00"];
  var symbols = ["circle", "rect", "triangle", "diamond", "emptyCircle", "emptyRect", "emptyTriangle", "emptyDiamond"];
  function base(chart) {
    return {
      animation: false,
      color: palette,
      textStyle: { fontFamily: getComputedStyle(document.body).fontFamily, color: ink },
      aria: { enabled: true, decal: { show: chart.kind !== "heat_map" && chart.kind !== "lines" && chart.series.length > 1 } },
      tooltip: { trigger: chart.kind === "heat_map" ? "item" : "axis", confine: true },
      grid: { left: 12, right: 24, top: chart.series.length > 1 ? 64 : 28, bottom: 12, containLabel: true },
      legend: { show: chart.series.length > 1 && chart.kind !== "heat_map", type: "scroll", top: 0, left: 0, textStyle: { color: ink } }
    };
  }
  function axisLabel(chart) { return { color: ink, interval: 0, hideOverlap: false, formatter: function (text) { return wrap(text, 8); }, lineHeight: 15 }; }
  function wrap(text, width) {
    var lines = [];
    for (var i = 0; i < text.length; i += width) { lines.push(text.slice(i, i + width)); }
    return lines.slice(0, 3).join("\n") + (lines.length > 3 ? "…" : "");
  }
  function suffix(chart) { return chart.unit === "%" ? "%" : ""; }
  function upright(chart) {
    var option = base(chart);
    option.xAxis = { type: "category", data: chart.categories, axisLabel: axisLabel(chart), axisTick: { show: false } };
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
  function stacked(chart) {
    var option = base(chart);
    option.yAxis = { type: "category", data: chart.categories, inverse: true, axisLabel: axisLabel(chart), axisTick: { show: false } };
    option.xAxis = { type: "value", min: 0, max: chart.unit === "%" ? 100 : null, axisLabel: { color: ink, formatter: "{value}" + suffix(chart) } };
    option.series = chart.series.map(function (one) {
      return { name: one.name, type: "bar", stack: "all", data: one.numbers, barMaxWidth: 34, label: { show: true, color: ink, textBorderColor: "#fff", textBorderWidth: 3, formatter: function (p) { return p.value >= 8 ? one.texts[p.dataIndex] : ""; } } };
    });
    return option;
  }
  function heatMap(chart) {
    var option = base(chart);
    var cells = [];
    var most = 1;
    chart.series.forEach(function (one, row) {
      one.numbers.forEach(function (number, column) {
        if (number !== null) { cells.push([column, row, number]); most = Math.max(most, number); }
      });
    });
    option.grid.top = 8;
    option.xAxis = { type: "category", data: chart.categories, axisLabel: axisLabel(chart), splitArea: { show: true } };
    option.yAxis = { type: "category", inverse: true, data: chart.series.map(function (one) { return one.name; }), axisLabel: { color: ink } };
    option.visualMap = { show: false, min: 0, max: most, inRange: { color: ["#ffffff", "#9dbfdd", "#4f86b5"] } };
    option.series = [{ type: "heatmap", data: cells, itemStyle: { borderColor: "#c9ced6", borderWidth: 1 }, label: { show: true, color: ink, formatter: function (p) { return p.value[2] === 0 ? "・" : chart.series[p.value[1]].texts[p.value[0]]; } } }];
    return option;
  }
  function funnel(chart) {
    var option = base(chart);
    option.yAxis = { type: "category", inverse: true, data: chart.categories, axisLabel: axisLabel(chart), axisTick: { show: false } };
    option.xAxis = { type: "value", min: 0, show: false };
    option.grid.top = 8;
    option.series = [{ type: "bar", data: chart.series[0].numbers, barMaxWidth: 34, label: { show: true, position: "right", color: ink, formatter: function (p) { return chart.series[0].texts[p.dataIndex] + chart.unit; } } }];
    option.grid.right = 72;
    return option;
  }
  var make = { lines: upright, bars: upright, stacked: stacked, heat_map: heatMap, funnel: funnel };
  var drawn = [];
  Object.keys(data).forEach(function (id) {
    var place = document.getElementById(id);
    var instance = echarts.init(place, null, { renderer: "svg" });
    instance.setOption(make[data[id].kind](data[id]));
    drawn.push(instance);
  });
  window.addEventListener("resize", function () { drawn.forEach(function (one) { one.resize(); }); });
  window.addEventListener("beforeprint", function () {
    document.querySelectorAll("details").forEach(function (one) { one.open = true; });
    drawn.forEach(function (one) { one.resize(); });
  });
  document.documentElement.dataset.charts = String(drawn.length);
})();

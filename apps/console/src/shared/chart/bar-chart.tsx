import { BarChart as Bars } from 'echarts/charts';
import { GridComponent, TooltipComponent } from 'echarts/components';
import { init, use as register, type ECharts } from 'echarts/core';
import { CanvasRenderer } from 'echarts/renderers';
import { theme } from 'antd';
import { useEffect, useRef } from 'react';

register([Bars, GridComponent, TooltipComponent, CanvasRenderer]);

export interface Series {
  name: string;
  color: string;
  values: number[];
}

/** Stacked columns over named steps. Its figures are also given as a table to those who cannot see it. */
export function StackedBars({
  label,
  steps,
  series,
  height = 200,
}: {
  label: string;
  steps: string[];
  series: Series[];
  height?: number;
}) {
  const place = useRef<HTMLDivElement>(null);
  const chart = useRef<ECharts>(undefined);
  const { token } = theme.useToken();

  useEffect(() => {
    if (place.current === null) return;
    const made = init(place.current);
    chart.current = made;
    const watcher = new ResizeObserver(() => made.resize());
    watcher.observe(place.current);
    return () => {
      watcher.disconnect();
      made.dispose();
    };
  }, []);

  useEffect(() => {
    chart.current?.setOption(
      {
        textStyle: { fontFamily: token.fontFamily },
        grid: { left: 4, right: 8, top: 12, bottom: 4, containLabel: true },
        tooltip: {
          trigger: 'axis',
          axisPointer: { type: 'shadow' },
          backgroundColor: token.colorBgElevated,
          textStyle: { color: token.colorText },
        },
        xAxis: {
          type: 'category',
          data: steps,
          axisTick: { show: false },
          axisLine: { lineStyle: { color: token.colorBorder } },
          axisLabel: { color: token.colorTextSecondary },
        },
        yAxis: {
          type: 'value',
          minInterval: 1,
          axisLabel: { color: token.colorTextSecondary },
          splitLine: { lineStyle: { color: token.colorBorderSecondary } },
        },
        series: series.map((one) => ({
          type: 'bar',
          stack: 'all',
          name: one.name,
          data: one.values,
          barMaxWidth: 28,
          itemStyle: { color: one.color },
        })),
      },
      true,
    );
  }, [steps, series, token]);

  return (
    <figure className="pc-chart" aria-label={label}>
      <div ref={place} style={{ height }} aria-hidden />
      <ul className="pc-legend" aria-hidden>
        {series.map((one) => (
          <li key={one.name}>
            <span style={{ background: one.color }} />
            {one.name}
          </li>
        ))}
      </ul>
      <div className="pc-visually-hidden">
        <table>
          <caption>{label}</caption>
          <thead>
            <tr>
              <th />
              {steps.map((step) => (
                <th key={step}>{step}</th>
              ))}
            </tr>
          </thead>
          <tbody>
            {series.map((one) => (
              <tr key={one.name}>
                <th>{one.name}</th>
                {one.values.map((value, index) => (
                  <td key={steps[index]}>{value}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </figure>
  );
}

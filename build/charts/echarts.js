// Only what the console draws: each further chart or component is some 10 to 40 KB.
import { init, use } from 'echarts/core';
import { BarChart, FunnelChart, LineChart } from 'echarts/charts';
import { GridComponent, LegendComponent, TooltipComponent } from 'echarts/components';
import { LabelLayout } from 'echarts/features';
import { SVGRenderer } from 'echarts/renderers';

use([
  BarChart,
  FunnelChart,
  LineChart,
  GridComponent,
  LabelLayout,
  LegendComponent,
  TooltipComponent,
  SVGRenderer,
]);

export { init };

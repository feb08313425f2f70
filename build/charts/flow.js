// What the drawn flow of a chain needs: layers and ways of the edges, zoom and pan.
export { graphlib, layout } from '@dagrejs/dagre';
export { select } from 'd3-selection';
export { zoom, zoomIdentity, zoomTransform } from 'd3-zoom';

using OpenTelemetry;
using OpenTelemetry.Metrics;

namespace WebApi;

/// <summary>Prints counters, such as the credits spent by operation.</summary>
internal sealed class MetricPrinter(TextWriter output) : BaseExporter<Metric>
{
    public override ExportResult Export(in Batch<Metric> batch)
    {
        foreach (var metric in batch)
        {
            if (metric.MetricType != MetricType.LongSum)
            {
                continue;
            }

            foreach (ref readonly var point in metric.GetMetricPoints())
            {
                output.WriteLine($"{metric.Name} {point.GetSumLong()}");
            }
        }

        return ExportResult.Success;
    }
}

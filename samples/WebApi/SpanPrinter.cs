using System.Diagnostics;
using OpenTelemetry;

namespace WebApi;

/// <summary>Prints each call with its attempts.</summary>
internal sealed class SpanPrinter(TextWriter output) : BaseExporter<Activity>
{
    public override ExportResult Export(in Batch<Activity> batch)
    {
        foreach (var span in batch)
        {
            output.WriteLine($"{span.DisplayName} {span.Duration.TotalMilliseconds:0.0} ms, {Text(span.TagObjects)}");
            foreach (var happened in span.Events)
            {
                output.WriteLine($"    {happened.Name} {Text(happened.Tags)}");
            }
        }

        return ExportResult.Success;
    }

    private static string Text(IEnumerable<KeyValuePair<string, object?>> tags) =>
        string.Join(", ", tags.Select(tag => $"{tag.Key}={tag.Value}"));
}

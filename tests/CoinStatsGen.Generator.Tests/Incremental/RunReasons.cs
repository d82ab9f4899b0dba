using CoinStatsGen.Generator.Plans;
using Microsoft.CodeAnalysis;

namespace CoinStatsGen.Generator.Tests.Incremental;

/// <summary>
/// What each step of the pipeline is expected to do after an edit. A step that is not named in the result did not even run.
/// </summary>
/// <param name="Inputs">Reading files and options.</param>
/// <param name="Models">Reading the document.</param>
/// <param name="Plans">Planning.</param>
internal sealed record RunReasons(IncrementalStepRunReason Inputs, IncrementalStepRunReason Models, IncrementalStepRunReason Plans)
{
    /// <summary>Nothing ran.</summary>
    public static readonly RunReasons Nothing = new(
        IncrementalStepRunReason.Cached,
        IncrementalStepRunReason.Cached,
        IncrementalStepRunReason.Cached
    );

    /// <summary>The file was looked at again and found to be the same.</summary>
    public static readonly RunReasons SameInput = new(
        IncrementalStepRunReason.Unchanged,
        IncrementalStepRunReason.Cached,
        IncrementalStepRunReason.Cached
    );

    /// <summary>The document was read and planned again, and the plan is the same.</summary>
    public static readonly RunReasons SamePlan = new(
        IncrementalStepRunReason.Modified,
        IncrementalStepRunReason.Modified,
        IncrementalStepRunReason.Unchanged
    );

    /// <summary>The document was read and planned again.</summary>
    public static readonly RunReasons NewPlan = new(
        IncrementalStepRunReason.Modified,
        IncrementalStepRunReason.Modified,
        IncrementalStepRunReason.Modified
    );

    /// <summary>The document was planned again without being read again.</summary>
    public static readonly RunReasons NewOptions = new(
        IncrementalStepRunReason.Modified,
        IncrementalStepRunReason.Cached,
        IncrementalStepRunReason.Modified
    );

    /// <summary>What the steps did.</summary>
    public static RunReasons Of(GeneratorRunResult result) =>
        new(Reason(result, TrackingNames.Inputs), Reason(result, TrackingNames.Models), Reason(result, TrackingNames.Plans));

    /// <summary>What the outputs of the emitting step did, by the name of the file.</summary>
    public static IReadOnlyList<string> Emitted(GeneratorRunResult result) =>
        [
            .. result
                .TrackedSteps[TrackingNames.Files]
                .SelectMany(s => s.Outputs)
                .Where(o => o.Reason is IncrementalStepRunReason.New or IncrementalStepRunReason.Modified)
                .Select(o => ((ClientFile)o.Value).HintName)
                .Order(StringComparer.Ordinal),
        ];

    private static IncrementalStepRunReason Reason(GeneratorRunResult result, string step) =>
        result.TrackedSteps[step].Single().Outputs.Single().Reason;
}

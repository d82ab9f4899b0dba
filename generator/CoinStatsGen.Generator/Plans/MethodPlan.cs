using CoinStatsGen.OpenApi.Collections;

namespace CoinStatsGen.Generator.Plans;

/// <summary>The methods of one operation.</summary>
internal sealed record MethodPlan
{
    /// <summary>Name without <c>Async</c>, also the property of the operation's facts.</summary>
    public required string Name { get; init; }

    /// <summary>Name of the operation's property in the class with the facts.</summary>
    public required string OperationName { get; init; }

    /// <summary>The documentation comment of the method: summary, parameters, exceptions.</summary>
    public required DocText Doc { get; init; }

    /// <summary>HTTP method and path template.</summary>
    public required string Path { get; init; }

    /// <summary>The document marks it as deprecated: what is generated for it is <c>[Obsolete]</c>.</summary>
    public bool Deprecated { get; init; }

    /// <summary>Parameters in order, without the cancellation token.</summary>
    public EquatableArray<MethodParameterPlan> Parameters { get; init; }

    /// <summary>The other form, or null.</summary>
    public OverloadPlan? Overload { get; init; }

    /// <summary>What is put into the request, in order.</summary>
    public EquatableArray<RequestPartPlan> Parts { get; init; }

    /// <summary>The body, or null.</summary>
    public BodyPlan? Body { get; init; }

    /// <summary>What a success gives; null where it has no body.</summary>
    public ResultPlan? Result { get; init; }

    /// <summary>The method that reads all pages, or null.</summary>
    public PagesPlan? Pages { get; init; }

    /// <summary>The method that reads item by item; null where the answer is neither an array nor a stream.</summary>
    public StreamPlan? Stream { get; init; }

    /// <summary>The method that gives a file while it arrives, without <c>Async</c>; null where the answer is none.</summary>
    public string? OpenName { get; init; }

    /// <summary>The method that syncs, then reads; or null.</summary>
    public SyncPlan? Sync { get; init; }

    /// <summary>Arguments of which some must be given, or null.</summary>
    public RequiredAnyPlan? RequiredAny { get; init; }

    /// <summary>Arguments are checked for more than null before the request is made.</summary>
    public bool IsChecked => RequiredAny is not null || Parts.Exists(static p => p.IsChecked);

    /// <summary>The price is known, and can be told before the call.</summary>
    public bool IsPriced { get; init; }

    /// <summary>Documented statuses that are not a success.</summary>
    public EquatableArray<ErrorPlan> Errors { get; init; }
}

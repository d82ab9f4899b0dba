using CoinStatsGen.OpenApi.Model;

namespace CoinStatsGen.Generator.Discovering;

/// <summary>An operation with the types it names.</summary>
/// <param name="operation">The operation.</param>
/// <param name="isWanted">The filters of the options let it through.</param>
internal sealed class FoundOperation(ApiOperation operation, bool isWanted)
{
    /// <summary>The operation.</summary>
    public ApiOperation Operation { get; } = operation;

    /// <summary>Tag the operation belongs to; empty where it has none.</summary>
    public string GroupKey { get; } = operation.Tags.Count > 0 ? operation.Tags[0] : "";

    /// <summary>The filters of the options let it through.</summary>
    public bool IsWanted { get; } = isWanted;

    /// <summary>Types of its parameters and body.</summary>
    public HashSet<FoundType> Requests { get; } = [];

    /// <summary>Types of its body, where that is JSON.</summary>
    public HashSet<FoundType> Sent { get; } = [];

    /// <summary>Types of its body, where that is made of parts.</summary>
    public HashSet<FoundType> Parts { get; } = [];

    /// <summary>Types of its answers.</summary>
    public HashSet<FoundType> Answers { get; } = [];

    /// <summary>Types of the bodies of its errors.</summary>
    public HashSet<FoundType> Errors { get; } = [];
}

using System.Collections.Generic;
using CoinStatsGen.OpenApi.Model;
using CoinStatsGen.Generator.Planning.Types;

namespace CoinStatsGen.Generator.Planning.Methods;

/// <summary>An operation in the making. Lives inside the planner only.</summary>
internal sealed class OperationDraft(ApiOperation operation, string groupKey, bool isWanted)
{
    public ApiOperation Operation { get; } = operation;

    /// <summary>Tag the operation belongs to.</summary>
    public string GroupKey { get; } = groupKey;

    /// <summary>The filters of the options let it through.</summary>
    public bool IsWanted { get; } = isWanted;

    public string Name { get; set; } = "";

    /// <summary>Name of the method that reads all pages, where there is one.</summary>
    public string PagesName { get; set; } = "";

    /// <summary>Name of the method that reads row by row, where there is one.</summary>
    public string StreamName { get; set; } = "";

    public string RequestName { get; set; } = "";

    /// <summary>Types of its parameters and body.</summary>
    public HashSet<TypeDraft> Requests { get; } = [];

    /// <summary>Types of its body, where that is JSON.</summary>
    public HashSet<TypeDraft> Sent { get; } = [];

    /// <summary>Types of its answers.</summary>
    public HashSet<TypeDraft> Answers { get; } = [];
}

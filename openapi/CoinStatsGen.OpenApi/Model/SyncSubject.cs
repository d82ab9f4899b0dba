using CoinStatsGen.OpenApi.Collections;

namespace CoinStatsGen.OpenApi.Model;

/// <summary>How requests name what is synced, one of <c>x-sync-subjects</c>.</summary>
/// <param name="Name">Parameter, or member of a listed object, that holds the id.</param>
/// <param name="Scope">Parameters or members one of which says where the id is at home, such as a network; empty where ids stand
/// alone.</param>
/// <param name="List">Parameter, or member of the body, that names several at once; null where there is none.</param>
/// <param name="Separator">In a list of texts, what stands between scope and id.</param>
/// <param name="All">The scope that covers every other one, and the one meant where a request names none.</param>
/// <param name="OmittedIsAll">A request that names no id is about all of them together.</param>
public sealed record SyncSubject(
    string Name,
    EquatableArray<string> Scope,
    string? List,
    string? Separator,
    string? All,
    bool OmittedIsAll
);

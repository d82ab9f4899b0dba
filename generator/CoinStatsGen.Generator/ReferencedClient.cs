namespace CoinStatsGen.Generator;

/// <summary>A generated client that a reference brings along.</summary>
/// <param name="Assembly">The assembly that holds it, which is called as its project.</param>
/// <param name="Namespace">Namespace of all its types.</param>
/// <param name="ClientName">Its name.</param>
internal sealed record ReferencedClient(string Assembly, string Namespace, string ClientName);

using CoinStats.MockServer.Document;
using CoinStats.MockServer.Validating;
using CoinStatsGen.OpenApi.Model;

namespace CoinStats.MockServer.Tests;

/// <summary>Holds a body against a schema of a document.</summary>
internal static class SchemaFaults
{
    /// <summary>What is wrong; empty where nothing is.</summary>
    public static string Of(SchemaCatalog catalog, ApiSchema schema, ReadOnlyMemory<byte> body)
    {
        var findings = new RequestFindings(strict: false);
        BodyCheck.CheckJson(body, schema, catalog, ref findings);
        return findings.Faults?.ToString() ?? "";
    }
}

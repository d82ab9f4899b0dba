using System.Text.Json.Nodes;

namespace CoinStats.MockServer.Export;

/// <summary>The stubs of an operation as a file of another server.</summary>
/// <param name="OperationId">The operation.</param>
/// <param name="Json">The file.</param>
/// <param name="Count">Number of stubs in it.</param>
internal sealed record ExportedFile(string OperationId, JsonNode Json, int Count)
{
    /// <summary>Name of the file.</summary>
    public string Name => string.Concat(OperationId.Select(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' ? c : '_')) + ".json";
}

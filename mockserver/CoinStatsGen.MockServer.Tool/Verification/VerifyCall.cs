using CoinStats.MockServer.Answering;

namespace CoinStats.MockServer.Tool.Verification;

/// <summary>A call to be made.</summary>
/// <param name="Operation">The operation.</param>
/// <param name="Target">Path and query.</param>
/// <param name="Price">Credits it costs at most, or null where the document does not say it in full.</param>
internal sealed record VerifyCall(CompiledOperation Operation, string Target, int? Price);

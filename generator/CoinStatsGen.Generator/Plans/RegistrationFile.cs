namespace CoinStatsGen.Generator.Plans;

/// <summary>Registration of the client with dependency injection.</summary>
/// <param name="ClassName">The class that registers it.</param>
/// <param name="ClientName">The client.</param>
/// <param name="NeedsCredential">The document asks for a credential, for most operations.</param>
internal sealed record RegistrationFile(string ClassName, string ClientName, bool NeedsCredential) : ClientFile;

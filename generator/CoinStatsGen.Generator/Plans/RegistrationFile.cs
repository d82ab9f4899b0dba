namespace CoinStatsGen.Generator.Plans;

/// <summary>Registration of the client with dependency injection.</summary>
internal sealed record RegistrationFile(string ClassName, string ClientName) : ClientFile;

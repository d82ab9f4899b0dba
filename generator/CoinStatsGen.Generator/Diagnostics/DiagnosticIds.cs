namespace CoinStatsGen.Generator.Diagnostics;

/// <summary>Ids of all diagnostics. Never reused.</summary>
internal static class DiagnosticIds
{
    public const string NotJson = "CSG0001";
    public const string NotOpenApi = "CSG0002";
    public const string UnresolvedReference = "CSG0003";
    public const string UnknownKeyword = "CSG0004";
    public const string InvalidValue = "CSG0005";
    public const string SkippedOperation = "CSG0006";
    public const string DuplicateOperationId = "CSG0007";
    public const string InvalidOption = "CSG0008";
    public const string UnknownFilter = "CSG0009";
    public const string SharedNamespace = "CSG0010";
    public const string RuntimeMissing = "CSG0011";
    public const string LanguageTooOld = "CSG0012";
    public const string UnknownRuntimeType = "CSG0013";
    public const string UnreadableDocument = "CSG0014";
    public const string FormEncoding = "CSG0016";
    public const string AlikeShapes = "CSG0017";
    public const string SecurityNotSent = "CSG0020";
    public const string ReferencedClient = "CSG0021";
    public const string ServerNotComplete = "CSG0025";
}

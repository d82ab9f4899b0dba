namespace CoinStatsGen.Generator.Emitting;

/// <summary>Fully qualified names that emitted code uses.</summary>
internal static class KnownNames
{
    public const string GeneratedCode = "[global::System.CodeDom.Compiler.GeneratedCode(\"CoinStatsGen\", \"0.1.0\")]";
    public const string Scanner = "global::CoinStats.Json.JsonScanner";
    public const string Members = "global::CoinStats.Json.JsonMembers";
    public const string Fit = "global::CoinStats.Json.JsonFit";
    public const string Shapes = "global::CoinStats.Json.JsonShapes";
    public const string Empty = "global::CoinStats.Json.JsonEmpty";
    public const string Writer = "global::System.Text.Json.Utf8JsonWriter";
    public const string JsonElement = "global::System.Text.Json.JsonElement";
    public const string Dictionary = "global::System.Collections.Generic.Dictionary";
    public const string List = "global::System.Collections.Generic.List";
    public const string Task = "global::System.Threading.Tasks.Task";
    public const string CancellationToken = "global::System.Threading.CancellationToken";
    public const string Connection = "global::CoinStats.Http.ApiConnection";
    public const string Request = "global::CoinStats.Http.ApiRequest";
    public const string Text = "global::CoinStats.Http.ApiText";
    public const string Arguments = "global::CoinStats.Http.ApiArguments";
    public const string Response = "global::CoinStats.ApiResponse";
    public const string Operation = "global::CoinStats.CoinStatsOperation";
    public const string CreditValues = "global::CoinStats.CreditValues";
    public const string ErrorKind = "global::CoinStats.CoinStatsErrorKind";
    public const string Optional = "global::CoinStats.Optional";
    public const string ThrowIfNull = "global::System.ArgumentNullException.ThrowIfNull";
}

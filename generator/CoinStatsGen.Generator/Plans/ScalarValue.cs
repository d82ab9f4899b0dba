namespace CoinStatsGen.Generator.Plans;

/// <summary>Text, a number, a date and the like, or any JSON.</summary>
internal sealed record ScalarValue(ScalarKind Kind) : ValuePlan
{
    public override string TypeName =>
        Kind switch
        {
            ScalarKind.String => "string",
            ScalarKind.Boolean => "bool",
            ScalarKind.Int32 => "int",
            ScalarKind.Int64 => "long",
            ScalarKind.UInt64 => "ulong",
            ScalarKind.Double => "double",
            ScalarKind.Decimal => "decimal",
            ScalarKind.DateTimeOffset => "global::System.DateTimeOffset",
            ScalarKind.DateOnly => "global::System.DateOnly",
            ScalarKind.Guid => "global::System.Guid",
            ScalarKind.Bytes => "byte[]",
            ScalarKind.File => "global::CoinStats.FileBody",
            _ => "global::System.Text.Json.JsonElement",
        };

    public override string ShapeName =>
        Kind switch
        {
            ScalarKind.Int32 or ScalarKind.Int64 or ScalarKind.UInt64 => "Integer",
            ScalarKind.Double or ScalarKind.Decimal => "Number",
            ScalarKind.DateTimeOffset => "Time",
            ScalarKind.DateOnly => "Date",
            _ => Kind.ToString(),
        };

    public override char JsonKind =>
        Kind switch
        {
            ScalarKind.Boolean => 'b',
            ScalarKind.Int32 or ScalarKind.Int64 or ScalarKind.UInt64 or ScalarKind.Double or ScalarKind.Decimal => 'n',
            ScalarKind.Json => '*',
            _ => 's',
        };

    /// <summary>What JSON it is read from, by the letters of the runtime's shapes.</summary>
    public string FitKind =>
        Kind switch
        {
            ScalarKind.Int32 => "j",
            ScalarKind.Int64 => "i",
            ScalarKind.UInt64 => "l",
            ScalarKind.Decimal => "m",
            ScalarKind.DateTimeOffset => "t",
            ScalarKind.DateOnly => "d",
            ScalarKind.Guid => "u",
            ScalarKind.Bytes or ScalarKind.File => "y",
            _ => JsonKind.ToString(),
        };

    public override bool IsValueType => Kind is not (ScalarKind.String or ScalarKind.Bytes or ScalarKind.File);
}

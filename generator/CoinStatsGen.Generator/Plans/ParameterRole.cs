namespace CoinStatsGen.Generator.Plans;

/// <summary>What a parameter of a method stands for.</summary>
internal enum ParameterRole
{
    /// <summary>One parameter of the operation.</summary>
    Argument,

    /// <summary>The record that gathers the optional parameters.</summary>
    Request,

    /// <summary>The request body.</summary>
    Body,
}

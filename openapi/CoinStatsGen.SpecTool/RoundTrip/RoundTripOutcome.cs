namespace CoinStatsGen.SpecTool.RoundTrip;

/// <summary>What became of one call of the generated client to the mock server of the same document.</summary>
internal enum RoundTripOutcome
{
    /// <summary>The answer came back as the document says.</summary>
    RoundTrips,

    /// <summary>The answer served is an example of the document that breaks its own schema: nobody's fault but the document's.</summary>
    ExampleBreaksSchema,

    /// <summary>The answer was built from the schema and breaks it: a fault of the mock server.</summary>
    BuiltBreaksSchema,

    /// <summary>
    /// The answer was built, and whatever is built fits several shapes of which one alone may: the document describes nothing that obeys
    /// it.
    /// </summary>
    Ambiguous,

    /// <summary>The client could not read a documented success.</summary>
    Unreadable,

    /// <summary>What was read or sent holds less than what was served or given.</summary>
    Lost,

    /// <summary>The mock server refused the request.</summary>
    Refused,

    /// <summary>The client failed before or after the exchange.</summary>
    Failed,

    /// <summary>The generator leaves the operation out, and says so.</summary>
    Skipped,
}

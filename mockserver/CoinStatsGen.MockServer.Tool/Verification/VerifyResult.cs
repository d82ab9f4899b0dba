namespace CoinStats.MockServer.Tool.Verification;

/// <summary>What came of a call.</summary>
/// <param name="Operation">Id of the operation.</param>
/// <param name="Method">HTTP method.</param>
/// <param name="Path">Path template.</param>
/// <param name="Status">Status answered; 0 where no answer came.</param>
/// <param name="Credits">Credits it cost, or may have.</param>
/// <param name="Deviations">Where the answer is not what the document says.</param>
internal sealed record VerifyResult(
    string Operation,
    string Method,
    string Path,
    int Status,
    int Credits,
    IReadOnlyList<Deviation> Deviations
)
{
    /// <summary>The answer was a success, so that its shape was held against the document; a documented refusal says little.</summary>
    public bool IsVerified => Status is >= 200 and < 300;
}

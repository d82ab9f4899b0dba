using System.Globalization;
using CoinStats.Http;

namespace CoinStats;

/// <summary>An answer that is not what the document promises: no JSON, cut off, too long, of another shape.</summary>
public sealed class CoinStatsJsonException : CoinStatsException
{
    private string _fault;

    /// <summary>Creates the error.</summary>
    /// <param name="message">What is wrong.</param>
    /// <param name="jsonPath">Where in the JSON, for example <c>$[3].balances[0].amount</c>.</param>
    /// <param name="byteOffset">Where in the UTF-8 text, from 0.</param>
    /// <param name="innerException">The cause, if there is one.</param>
    public CoinStatsJsonException(string message, string jsonPath, long byteOffset, Exception? innerException = null)
        : base(message, operation: null, innerException)
    {
        _fault = message;
        JsonPath = jsonPath;
        ByteOffset = byteOffset;
    }

    /// <summary>Where in the JSON, for example <c>$[3].balances[0].amount</c>.</summary>
    public string JsonPath { get; private set; }

    /// <summary>Where in the UTF-8 text, from 0.</summary>
    public long ByteOffset { get; }

    /// <summary>What is wrong, without where.</summary>
    internal string Fault => _fault;

    /// <summary>Whether the answer ended too early, so that asking again may help.</summary>
    internal bool IsCutOff { get; init; }

    /// <summary>What is wrong, in which operation, at which path and byte.</summary>
    public override string Message =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{(Operation is null ? "" : $"{Operation.Id}: ")}{_fault.TrimEnd('.')} (at {JsonPath}, byte {ByteOffset})."
        );

    /// <summary>The same error of a part, as one of the whole.</summary>
    internal CoinStatsJsonException Within(string path, long byteOffset) =>
        new(_fault, path + JsonPath[1..], byteOffset + ByteOffset, InnerException);

    /// <summary>Says where, when it is known only later.</summary>
    internal void Locate(string path) => JsonPath = path;

    /// <summary>Says which call the answer belongs to. Text of the answer may stand in the message, and the key in that text.</summary>
    internal void Place(CoinStatsOperation operation, SecretRedactor redactor)
    {
        Operation = operation;
        _fault = redactor.Redact(_fault);
        JsonPath = redactor.Redact(JsonPath);
    }
}

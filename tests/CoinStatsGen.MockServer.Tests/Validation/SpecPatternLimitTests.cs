using System.Text.RegularExpressions;
using CoinStats.MockServer.Validation;

namespace CoinStats.MockServer.Tests.Validation;

/// <summary>A limit on matches goes by the clock: it must stop a hostile expression, and never a harmless one on a machine that is late.</summary>
public sealed class SpecPatternLimitTests
{
    private static readonly TimeSpan Late = TimeSpan.FromSeconds(5);

    [Theory]
    [InlineData("[a-z]+")]
    [InlineData(@"(a)\1")]
    public void Expression_OfADocument_HasTimeOnALateMachine(string expression)
    {
        SpecPattern.Compile(expression)!.MatchTimeout.ShouldBeGreaterThanOrEqualTo(Late);
    }

    [Fact]
    public void Expression_ThatTakesTooLong_DoesNotMatch()
    {
        var hostile = new Regex(@"\A(?:(x+x+)+y\1)\z", RegexOptions.CultureInvariant, TimeSpan.FromMilliseconds(20));
        SpecPattern.IsMatch(hostile, new string('x', 60)).ShouldBeFalse();
    }
}

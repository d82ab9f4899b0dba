using CoinStats;

namespace CoinStatsGen.Tests.Requests;

public sealed class OptionalTests
{
    [Fact]
    public void Default_IsLeftOut()
    {
        Optional<string?> member = default;

        (member.IsSet, member.Value, member.ToString()).ShouldBe((false, null, ""));
    }

    [Fact]
    public void Null_IsGiven()
    {
        Optional<long?> member = null;

        (member.IsSet, member.Value, member.ToString()).ShouldBe((true, null, "null"));
    }

    [Fact]
    public void Value_ConvertsByItself()
    {
        Optional<long?> member = 5;

        (member.IsSet, member.Value, member.ToString()).ShouldBe((true, 5, "5"));
    }

    [Fact]
    public void Equality_TellsLeftOutNullAndValueApart()
    {
        Optional<string?>[] members = [default, null, "a", "b"];

        foreach (var left in members)
        {
            foreach (var right in members)
            {
                var same = left.IsSet == right.IsSet && left.Value == right.Value;
                (left == right, left != right, left.Equals((object)right), left.GetHashCode() == right.GetHashCode()).ShouldBe(
                    (same, !same, same, same)
                );
            }
        }

        new Optional<string?>("a").Equals("a").ShouldBeTrue(); // converts
        new Optional<string?>("a").Equals((object)"a").ShouldBeFalse();
    }
}

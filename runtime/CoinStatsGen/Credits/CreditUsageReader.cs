using CoinStats.Http;
using CoinStats.Json;

namespace CoinStats;

/// <summary>Reads the answer of the usage operation.</summary>
internal sealed class CreditUsageReader(ApiCreditUsage told)
{
    private readonly JsonMembers _members = new(
        told.Plan is null ? [told.Total, told.Used, told.Remaining] : [told.Total, told.Used, told.Remaining, told.Plan],
        [0, 1, 2]
    );

    public CreditUsage Read(ref JsonScanner scanner)
    {
        double total = 0;
        double used = 0;
        double remaining = 0;
        string? subscription = null;
        ulong seen = 0;
        var member = -1;
        scanner.ReadObjectStart();
        while (scanner.ReadMember(_members, ref member))
        {
            switch (member)
            {
                case 0:
                    total = scanner.ReadDouble();
                    seen |= 1;
                    break;
                case 1:
                    used = scanner.ReadDouble();
                    seen |= 2;
                    break;
                case 2:
                    remaining = scanner.ReadDouble();
                    seen |= 4;
                    break;
                case 3:
                    subscription = scanner.ReadStringOrNull();
                    break;
                default:
                    scanner.SkipValue();
                    break;
            }
        }

        if (seen != 0b111)
        {
            scanner.ReportMissing(_members, seen);
        }

        return new CreditUsage((long)total, (long)used, (long)remaining, subscription);
    }
}

using CoinStats.Json;

namespace CoinStatsGen.Tests.Drift;

/// <summary>Reads <c>[{"id": text, "price": number, "kind": "coin"?}]</c> as a generator would emit it.</summary>
internal static class ThingReader
{
    private static readonly JsonMembers Members = new(["id", "price", "kind"], [0, 1], "sn");

    public static List<double> ReadPrices(ref JsonScanner scanner)
    {
        var rows = new List<double>();
        if (scanner.ReadArrayStart())
        {
            while (scanner.ReadElement())
            {
                rows.Add(ReadPrice(ref scanner));
            }
        }

        return rows;
    }

    public static double ReadPrice(ref JsonScanner scanner)
    {
        if (!scanner.ReadObjectStart())
        {
            return JsonEmpty.Record(ReadPrice);
        }

        double price = 0;
        ulong seen = 0;
        var member = -1;
        while (scanner.ReadMember(Members, ref member))
        {
            switch (member)
            {
                case 0:
                    scanner.ReadString();
                    seen |= 1;
                    break;
                case 1:
                    price = scanner.ReadDouble();
                    seen |= 2;
                    break;
                case 2:
                    var kind = scanner.ReadString();
                    if (scanner.IsObserved && kind != "coin")
                    {
                        scanner.ReportUnknownValue(kind);
                    }

                    break;
                default:
                    scanner.SkipValue();
                    break;
            }
        }

        if (seen != 3)
        {
            scanner.ReportMissing(Members, seen);
        }

        return price;
    }
}

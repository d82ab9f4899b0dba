using CoinStats;

public static class Library
{
    public static string NameOf(Coin coin) => coin.Name;
}

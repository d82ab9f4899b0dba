using System.Net;
using System.Security.Cryptography.X509Certificates;

namespace CoinStats.MockServer.Hosting.Https;

/// <summary>A name that a certificate is for: a host name, whose first label may be <c>*</c> (RFC 6125), or an IP address.</summary>
internal static class CertificateName
{
    /// <summary>Whether a certificate can be for it.</summary>
    public static bool IsValid(string name) =>
        IPAddress.TryParse(name, out _)
        || Uri.CheckHostName(name.StartsWith("*.", StringComparison.Ordinal) ? name[2..] : name) == UriHostNameType.Dns;

    /// <summary>Writes the names as the extension that browsers and .NET look at.</summary>
    public static X509Extension Alternatives(IEnumerable<string> names)
    {
        var builder = new SubjectAlternativeNameBuilder();
        foreach (var name in names.Distinct(StringComparer.OrdinalIgnoreCase))
        {
            if (IPAddress.TryParse(name, out var address))
            {
                builder.AddIpAddress(address);
            }
            else
            {
                builder.AddDnsName(name);
            }
        }

        return builder.Build();
    }
}

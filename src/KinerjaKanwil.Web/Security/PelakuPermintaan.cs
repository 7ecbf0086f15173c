using System.Diagnostics;
using KinerjaKanwil.Web.Data.Audit;

namespace KinerjaKanwil.Web.Security;

/// <summary>Who is behind a request, for the audit trail.</summary>
public static class PelakuPermintaan
{
    /// <summary>The code that error pages, logs and the audit trail share for a request.</summary>
    public static string KodeKejadian(HttpContext konteks)
    {
        ArgumentNullException.ThrowIfNull(konteks);
        return Activity.Current?.TraceId.ToString() ?? konteks.TraceIdentifier;
    }

    /// <summary>Reads a request; null outside of one.</summary>
    internal static KeteranganPelaku? Baca(HttpContext? konteks) => konteks is null
        ? null
        : new KeteranganPelaku(KlaimPengguna.Baca(konteks.User), konteks.Connection.RemoteIpAddress?.ToString(), KodeKejadian(konteks));
}

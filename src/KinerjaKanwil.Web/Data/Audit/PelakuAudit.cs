using KinerjaKanwil.Domain.Akses;

namespace KinerjaKanwil.Web.Data.Audit;

/// <summary>What a request tells about who is behind it.</summary>
/// <param name="Pengguna">The person signed in; null when there is none.</param>
/// <param name="AlamatIp">Network address.</param>
/// <param name="KodeKejadian">Trace id, as error pages show it.</param>
public sealed record KeteranganPelaku(PenggunaAktif? Pengguna, string? AlamatIp, string? KodeKejadian);

/// <summary>
/// Who acts in this scope, for the audit trail. Asked at the moment of writing: a person may have signed in meanwhile. Outside a request
/// (start, sample data, command line) it is the application itself.
/// </summary>
/// <param name="jam">Clock.</param>
/// <param name="baca">Reads the request; null when there is none. This room knows no requests.</param>
public sealed class PelakuAudit(TimeProvider jam, Func<KeteranganPelaku?> baca)
{
    /// <summary>Name under which the application itself acts.</summary>
    public const string NamaSistem = "Sistem";

    /// <summary>Name for those who are not signed in.</summary>
    public const string NamaTamu = "Belum masuk";

    private SumberPerubahan? sumber;

    /// <summary>The application itself, by the machine's clock: for contexts made by hand, such as those of the design tools.</summary>
    public static PelakuAudit Sistem { get; } = new(TimeProvider.System, () => null);

    /// <summary>Now, UTC, to the millisecond: what every provider keeps and every reader can repeat.</summary>
    public DateTime Waktu
    {
        get
        {
            var kini = jam.GetUtcNow().UtcDateTime;
            return kini.AddTicks(-(kini.Ticks % TimeSpan.TicksPerMillisecond));
        }
    }

    /// <summary>Who is behind this scope now.</summary>
    public KeteranganPelaku? Keterangan => baca();

    /// <summary>Where changes of this scope come from.</summary>
    public SumberPerubahan Sumber => sumber ?? (Keterangan is null ? SumberPerubahan.Sistem : SumberPerubahan.Formulir);

    /// <summary>Names another source until the returned token is disposed.</summary>
    public IDisposable Dari(SumberPerubahan lain)
    {
        var semula = new Pemulih(this, sumber);
        sumber = lain;
        return semula;
    }

    private sealed class Pemulih(PelakuAudit pelaku, SumberPerubahan? semula) : IDisposable
    {
        public void Dispose() => pelaku.sumber = semula;
    }
}

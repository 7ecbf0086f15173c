using System.Collections.Concurrent;
using KinerjaKanwil.Domain.Akses;
using KinerjaKanwil.Domain.Perencanaan;

namespace KinerjaKanwil.Web.Features.PengisianRealisasi;

/// <summary>
/// Who has which entry page open, so that two people know of each other before they meet in a row. A courtesy, not a lock: kept in the
/// memory of this node, forgotten after a while.
/// </summary>
public sealed class KehadiranPengisi(TimeProvider jam)
{
    /// <summary>How long someone counts as being there after their page was last heard of.</summary>
    public static readonly TimeSpan Lama = TimeSpan.FromMinutes(2);

    /// <summary>More pages than any office has open; beyond, somebody is making addresses up, and all are forgotten.</summary>
    private const int HalamanPalingBanyak = 1000;

    private readonly ConcurrentDictionary<(int Tahun, Triwulan Triwulan, string KodeDivisi), ConcurrentDictionary<int, (string Nama, DateTimeOffset Pada)>> halaman = new();

    /// <summary>Notes that a person is there, and names the others.</summary>
    public IReadOnlyList<string> Catat(int tahun, Triwulan triwulan, string kodeDivisi, PenggunaAktif pengguna)
    {
        ArgumentNullException.ThrowIfNull(pengguna);
        if (halaman.Count >= HalamanPalingBanyak)
        {
            halaman.Clear();
        }

        var kini = jam.GetUtcNow();
        var hadir = halaman.GetOrAdd((tahun, triwulan, kodeDivisi), _ => new());
        hadir[pengguna.Id] = (pengguna.Nama, kini);
        foreach (var (id, siapa) in hadir)
        {
            if (kini - siapa.Pada > Lama)
            {
                hadir.TryRemove(KeyValuePair.Create(id, siapa));
            }
        }

        return [.. hadir.Where(h => h.Key != pengguna.Id).Select(h => h.Value.Nama).Order(StringComparer.Ordinal)];
    }
}

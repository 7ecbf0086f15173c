using KinerjaKanwil.Domain.Akses;

namespace KinerjaKanwil.Domain.Perencanaan;

/// <summary>What became of an indicator from one year to the next (domain.md 4, traps 19 and 28).</summary>
public enum JenisSilsilah
{
    /// <summary>It goes on.</summary>
    Berlanjut,

    /// <summary>It goes on under another wording.</summary>
    BerubahNama,

    /// <summary>It became several.</summary>
    Dipecah,

    /// <summary>Several became it.</summary>
    Digabung,

    /// <summary>It left the office; no successor.</summary>
    PindahKeluar,

    /// <summary>It has no predecessor.</summary>
    Baru,
}

/// <summary>The words for what became of an indicator.</summary>
public static class IstilahSilsilah
{
    /// <summary>The kind on screen.</summary>
    public static string Nama(this JenisSilsilah jenis) => jenis switch
    {
        JenisSilsilah.Berlanjut => "Berlanjut",
        JenisSilsilah.BerubahNama => "Berubah nama",
        JenisSilsilah.Dipecah => "Dipecah",
        JenisSilsilah.Digabung => "Digabung",
        JenisSilsilah.PindahKeluar => "Pindah keluar",
        JenisSilsilah.Baru => "Baru",
        _ => throw new ArgumentOutOfRangeException(nameof(jenis), jenis, null),
    };

    /// <summary>True where the figures of both years are those of one indicator.</summary>
    public static bool SatuIndikator(this JenisSilsilah jenis) => jenis is JenisSilsilah.Berlanjut or JenisSilsilah.BerubahNama;
}

/// <summary>
/// Relates an indicator of a year to one of the year before it that there is. One that was split or merged has a row for each pair; one that
/// left has no successor, a new one no predecessor.
/// </summary>
public sealed class SilsilahIndikator
{
    /// <summary>Longest reason, in characters.</summary>
    public const int PanjangAlasan = 500;

    private SilsilahIndikator()
    {
    }

    /// <summary>Database key.</summary>
    public int Id { get; private set; }

    /// <summary>The later year.</summary>
    public int TahunKinerjaId { get; private set; }

    /// <summary>Key of the predecessor.</summary>
    public int? AsalId { get; private set; }

    /// <summary>The indicator of the earlier year; null for a new one.</summary>
    public IndikatorKinerja? Asal { get; private set; }

    /// <summary>Key of the successor.</summary>
    public int? TujuanId { get; private set; }

    /// <summary>The indicator of the later year; null for one that left.</summary>
    public IndikatorKinerja? Tujuan { get; private set; }

    /// <summary>What became of it.</summary>
    public JenisSilsilah Jenis { get; private set; }

    /// <summary>Why; never null for one that left.</summary>
    public string? Alasan { get; private set; }

    /// <summary>Makes a relation, if it fits to those that there are.</summary>
    /// <param name="tahunKinerjaId">The later year.</param>
    /// <param name="asal">Indicator of the earlier year.</param>
    /// <param name="tujuan">Indicator of the later year.</param>
    /// <param name="jenis">What became of it.</param>
    /// <param name="alasan">Why.</param>
    /// <param name="ada">Relations of the later year.</param>
    /// <param name="pelaku">Who says so.</param>
    /// <param name="baru">The relation; null unless it succeeds.</param>
    public static Hasil Catat(
        int tahunKinerjaId, IndikatorKinerja? asal, IndikatorKinerja? tujuan, JenisSilsilah jenis, string? alasan, IReadOnlyCollection<SilsilahIndikator> ada,
        PenggunaAktif pelaku, out SilsilahIndikator? baru)
    {
        ArgumentNullException.ThrowIfNull(ada);
        baru = null;
        if (!HakAkses.Punya(pelaku, Izin.MengelolaPerencanaan))
        {
            return Hasil.Gagal("Peran Anda tidak dapat melakukan ini.");
        }

        if (Bentuk(asal, tujuan, jenis, alasan) is { } bentuk)
        {
            return Hasil.Gagal(bentuk);
        }

        if ((tujuan is not null && tujuan.TahunKinerjaId != tahunKinerjaId) || (asal is not null && asal.TahunKinerjaId == tahunKinerjaId))
        {
            return Hasil.Gagal("Indikator asal harus dari tahun sebelumnya, indikator tujuan dari tahun ini.");
        }

        if (tujuan is not null && ada.FirstOrDefault(s => s.Tujuan?.Kode == tujuan.Kode && !(jenis == JenisSilsilah.Digabung && s.Jenis == jenis && s.Asal?.Kode != asal?.Kode)) is { } tujuanDipakai)
        {
            return Hasil.Gagal($"{tujuan.Kode} sudah tercatat: {tujuanDipakai.Kalimat}. Hapus dulu catatan itu.");
        }

        if (asal is not null && ada.FirstOrDefault(s => s.Asal?.Kode == asal.Kode && !(jenis == JenisSilsilah.Dipecah && s.Jenis == jenis && s.Tujuan?.Kode != tujuan?.Kode)) is { } asalDipakai)
        {
            return Hasil.Gagal($"{asal.Kode} sudah tercatat: {asalDipakai.Kalimat}. Hapus dulu catatan itu.");
        }

        baru = Buat(tahunKinerjaId, asal, tujuan, jenis, alasan);
        return Hasil.Berhasil;
    }

    /// <summary>What the relation says: <c>PAS.07.3 berlanjut sebagai PAS.07.2</c>.</summary>
    public string Kalimat => new RuasSilsilah(0, Asal?.Kode, Asal?.NamaResmi, Tujuan?.Kode, Jenis, Alasan).Kalimat;

    internal static SilsilahIndikator Buat(int tahunKinerjaId, IndikatorKinerja? asal, IndikatorKinerja? tujuan, JenisSilsilah jenis, string? alasan) => new()
    {
        TahunKinerjaId = tahunKinerjaId,
        Asal = asal,
        Tujuan = tujuan,
        Jenis = jenis,
        Alasan = string.IsNullOrWhiteSpace(alasan) ? null : alasan.Trim(),
    };

    private static string? Bentuk(IndikatorKinerja? asal, IndikatorKinerja? tujuan, JenisSilsilah jenis, string? alasan) => jenis switch
    {
        JenisSilsilah.PindahKeluar when asal is null || tujuan is not null => "Pindah keluar: pilih indikator asal dan kosongkan indikator tujuan.",
        JenisSilsilah.PindahKeluar when string.IsNullOrWhiteSpace(alasan) => "Isi alasan: ke mana indikator ini pindah, atau mengapa tidak dilanjutkan.",
        JenisSilsilah.Baru when asal is not null || tujuan is null => "Baru: pilih indikator tujuan dan kosongkan indikator asal.",
        JenisSilsilah.Berlanjut or JenisSilsilah.BerubahNama or JenisSilsilah.Dipecah or JenisSilsilah.Digabung when asal is null || tujuan is null =>
            $"{jenis.Nama()}: pilih indikator asal dan indikator tujuan.",
        _ when alasan?.Trim().Length > PanjangAlasan => $"Alasan paling panjang {PanjangAlasan} karakter.",
        _ => null,
    };
}

/// <summary>A relation as pages read it.</summary>
/// <param name="Tahun">The later year.</param>
/// <param name="KodeAsal">Code of the predecessor.</param>
/// <param name="NamaAsal">Its wording.</param>
/// <param name="KodeTujuan">Code of the successor.</param>
/// <param name="Jenis">What became of it.</param>
/// <param name="Alasan">Why.</param>
public sealed record RuasSilsilah(int Tahun, string? KodeAsal, string? NamaAsal, string? KodeTujuan, JenisSilsilah Jenis, string? Alasan)
{
    /// <summary>In words.</summary>
    public string Kalimat => Jenis switch
    {
        JenisSilsilah.Berlanjut => $"{KodeAsal} berlanjut sebagai {KodeTujuan}",
        JenisSilsilah.BerubahNama => $"{KodeAsal} berubah nama menjadi {KodeTujuan}",
        JenisSilsilah.Dipecah => $"{KodeAsal} dipecah, antara lain menjadi {KodeTujuan}",
        JenisSilsilah.Digabung => $"{KodeAsal} digabung ke dalam {KodeTujuan}",
        JenisSilsilah.PindahKeluar => $"{KodeAsal} pindah keluar: {Alasan}",
        JenisSilsilah.Baru => $"{KodeTujuan} baru",
        _ => throw new InvalidOperationException($"Jenis silsilah {Jenis} belum punya kalimat."),
    };
}

/// <summary>What an indicator was in an earlier year.</summary>
/// <param name="Tahun">That year.</param>
/// <param name="Kode">Its code there; null where it cannot be told.</param>
/// <param name="Tercatat">True when somebody said so; false when only the code is the same.</param>
/// <param name="Alasan">Why it is not one and the same indicator; null where it may be.</param>
public sealed record PendahuluIndikator(int Tahun, string? Kode, bool Tercatat, string? Alasan);

/// <summary>Follows an indicator back through the years.</summary>
public static class PenelusuranSilsilah
{
    /// <summary>What it was, year by year; once the chain breaks it stays broken.</summary>
    /// <param name="kode">Its code.</param>
    /// <param name="tahun">Its year.</param>
    /// <param name="tahunLalu">The years before, newest first.</param>
    /// <param name="ruas">Relations of these years, in any order.</param>
    public static IReadOnlyList<PendahuluIndikator> Mundur(string kode, int tahun, IEnumerable<int> tahunLalu, IReadOnlyCollection<RuasSilsilah> ruas)
    {
        ArgumentNullException.ThrowIfNull(tahunLalu);
        ArgumentNullException.ThrowIfNull(ruas);
        var hasil = new List<PendahuluIndikator>();
        string? putus = null;
        foreach (var lalu in tahunLalu)
        {
            var (dari, th) = (kode, tahun);
            var masuk = ruas.Where(r => r.Tahun == th && r.KodeTujuan == dari).ToList();
            var keluar = ruas.Where(r => r.Tahun == th && r.KodeAsal == dari).ToList();
            var tercatat = masuk is [{ KodeAsal: not null } satu] && satu.Jenis.SatuIndikator();
            putus ??= masuk switch
            {
                _ when tercatat => null,
                [{ Jenis: JenisSilsilah.Baru }, ..] => $"indikator baru pada tahun {th}",
                [{ Jenis: JenisSilsilah.Dipecah } asal, ..] => $"hasil pemecahan {asal.KodeAsal} “{asal.NamaAsal}” pada tahun {th}",
                [_, ..] => $"gabungan {string.Join(", ", masuk.Select(m => m.KodeAsal).Order(StringComparer.Ordinal))} pada tahun {th}",

                // The code is the same, but what had it went elsewhere.
                [] when keluar.Count > 0 => $"pada tahun {th} {keluar[0].Kalimat}",
                [] => null,
            };
            kode = tercatat ? masuk[0].KodeAsal! : kode;
            hasil.Add(new PendahuluIndikator(lalu, putus is null ? kode : null, tercatat && putus is null, putus));
            tahun = lalu;
        }

        return hasil;
    }
}

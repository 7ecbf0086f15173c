using KinerjaKanwil.Domain.Perencanaan;
using KinerjaKanwil.Web.Rekap;

namespace KinerjaKanwil.Web.Features.PengelolaanTahun;

/// <summary>A year in the list.</summary>
public sealed record BarisTahun(int Tahun, StatusTahun Status, int Divisi, int Indikator, int Realisasi, string Penandatangan, bool Bawaan);

/// <summary>The list, ready to print.</summary>
public sealed record DaftarTahunViewModel(IReadOnlyList<BarisTahun> Baris);

/// <summary>A year's own page, ready to print.</summary>
public sealed record TahunViewModel
{
    /// <summary>The year.</summary>
    public required TahunKinerja Tahun { get; init; }

    /// <summary>True when pages show it where none is asked for.</summary>
    public required bool Bawaan { get; init; }

    /// <summary>The active year, where it is another one.</summary>
    public required int? AktifLain { get; init; }

    /// <summary>What the state means, and what activating would do.</summary>
    public string Keterangan => (Tahun.Status == StatusTahun.Selesai
            ? "Tahun ini selesai: dibaca dan diekspor, tidak diisi lagi."
            : "Tahun ini masih rencana: dapat dilihat dan disiapkan, belum menjadi tahun yang dipakai.")
        + (AktifLain is not { } lain ? "" : lain < Tahun.Tahun
            ? $" Bila diaktifkan, tahun {lain} yang sekarang aktif menjadi selesai dan tidak dapat diisi lagi: aktifkan sesudah laporan TW IV-nya selesai."
            : $" Bila diaktifkan, tahun {lain} yang sekarang aktif menjadi rencana kembali.")
        + (Bawaan ? " Karena tidak ada tahun aktif, tahun ini yang tampil bila tahun tidak dipilih." : "");

    /// <summary>Who signs today, or on the first day of a year that has not begun.</summary>
    public required string Penandatangan { get; init; }

    /// <summary>The year before it that there is.</summary>
    public required int? Sebelum { get; init; }

    /// <summary>How many relations to it are written down.</summary>
    public required int Silsilah { get; init; }

    /// <summary>What is still to set up.</summary>
    public required DaftarLangkah Langkah { get; init; }
}

/// <summary>A form of a year, ready to print.</summary>
/// <typeparam name="T">The form.</typeparam>
/// <param name="Tahun">The year as it is stored; null for a new one.</param>
/// <param name="Isian">What was typed, or what is stored.</param>
public sealed record IsianTahun<T>(TahunKinerja? Tahun, T Isian)
{
    /// <summary>Fields that someone else stored otherwise meanwhile; null without a conflict.</summary>
    public IReadOnlyList<(string Bidang, string Tersimpan, string Diketik)>? Konflik { get; init; }
}

/// <summary>The signatories of a year, ready to print.</summary>
public sealed record PenandatanganViewModel(TahunKinerja Tahun, PejabatForm Isian, int? Nomor, DateOnly HariIni, bool Lembar)
{
    /// <summary>True when someone else changed the year meanwhile.</summary>
    public bool Konflik { get; init; }

    /// <summary>Where the form goes.</summary>
    public string Tujuan => $"/kelola/tahun/{Tahun.Tahun}/penandatangan" + (Lembar ? "/lembar" : Nomor is { } nomor ? $"/{nomor}" : "");
}

/// <summary>What other settings do to figures, ready to print.</summary>
public sealed record DampakViewModel(
    TahunKinerja Tahun, PengaturanForm Isian, IReadOnlyList<(string Label, string Semula, string Menjadi)> Berubah, IReadOnlyList<BarisDampak> Baris,
    int BerubahStatus, bool AdaRealisasi);

/// <summary>A quarter under both settings.</summary>
public sealed record BarisDampak(string Periode, string Semula, string Menjadi, string DistribusiSemula, string DistribusiMenjadi);

/// <summary>The lineage between two years, ready to print.</summary>
public sealed record SilsilahViewModel
{
    /// <summary>The later year.</summary>
    public required int Tahun { get; init; }

    /// <summary>The year before it that there is; null for the first one.</summary>
    public required int? Sebelum { get; init; }

    /// <summary>Relations, in the order of the sheet.</summary>
    public required IReadOnlyList<BarisSilsilah> Baris { get; init; }

    /// <summary>Indicators of the earlier year without a relation: code and name.</summary>
    public required IReadOnlyList<(string Kode, string Nama)> AsalTanpa { get; init; }

    /// <summary>Indicators of the later year without a relation.</summary>
    public required IReadOnlyList<(string Kode, string Nama)> TujuanTanpa { get; init; }

    /// <summary>All indicators of the earlier year.</summary>
    public required IReadOnlyList<(string Kode, string Nama)> Asal { get; init; }

    /// <summary>All indicators of the later year.</summary>
    public required IReadOnlyList<(string Kode, string Nama)> Tujuan { get; init; }

    /// <summary>How many have the same code and wording in both years, and no relation.</summary>
    public required int Sama { get; init; }

    /// <summary>What was typed.</summary>
    public SilsilahForm Isian { get; init; } = new();
}

/// <summary>A relation.</summary>
public sealed record BarisSilsilah(int Id, string? KodeAsal, string? NamaAsal, JenisSilsilah Jenis, string? KodeTujuan, string? NamaTujuan, string? Alasan);

/// <summary>A step of the copy, ready to print.</summary>
/// <param name="Isian">The choices.</param>
/// <param name="DaftarTahun">Years that can be copied.</param>
/// <param name="Ringkasan">What the copy will hold; null on the first step.</param>
/// <param name="Judul">Title block of the new year; null on the first step.</param>
/// <param name="Penandatangan">Who signs then; null where nobody does.</param>
/// <param name="Jadwal">Windows of the new year.</param>
/// <param name="IndikatorPer">Indicators of each division, by code.</param>
public sealed record SalinViewModel(
    SalinTahunForm Isian, IReadOnlyList<int> DaftarTahun, RingkasanSalinan? Ringkasan = null, string? Judul = null, string? Penandatangan = null,
    IReadOnlyList<string>? Jadwal = null, IReadOnlyDictionary<string, int>? IndikatorPer = null);

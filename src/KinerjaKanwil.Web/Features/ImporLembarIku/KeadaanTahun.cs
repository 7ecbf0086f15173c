using KinerjaKanwil.Domain.Perencanaan;

namespace KinerjaKanwil.Web.Features.ImporLembarIku;

/// <summary>A division that is stored.</summary>
public sealed record DivisiAda(string Kode, int Nomor, string NamaResmi, string NamaTampil);

/// <summary>A sasaran that is stored.</summary>
public sealed record SasaranAda(string KodeDivisi, int Nomor, string Penanda, string NamaResmi, string? NamaTampil);

/// <summary>An indicator that is stored, with the targets of its PK awal.</summary>
public sealed record IndikatorAda(
    string Kode, string KodeDivisi, int NomorSasaran, int Nomor, string Penanda, string NamaResmi, string? NamaTampil, string TargetResmi, ManualIku Manual,
    UraianIku Uraian, NilaiTarget Awal, bool Terisi);

/// <summary>What a year holds before its sheet is imported; nothing for a new one.</summary>
/// <param name="Tahun">The year.</param>
/// <param name="Ada">True when it exists.</param>
/// <param name="DasarHukum">Its legal basis.</param>
/// <param name="Penandatangan">Who signs it.</param>
/// <param name="Divisi">Its divisions.</param>
/// <param name="Sasaran">Its sasaran.</param>
/// <param name="Indikator">Its indicators.</param>
/// <param name="DivisiTahunLain">Divisions of other years, the newest first: what a code means stays the same.</param>
/// <param name="Pengaturan">Its settings.</param>
public sealed record KeadaanTahun(
    int Tahun, bool Ada, string? DasarHukum, Penandatangan? Penandatangan, IReadOnlyList<DivisiAda> Divisi, IReadOnlyList<SasaranAda> Sasaran,
    IReadOnlyList<IndikatorAda> Indikator, IReadOnlyList<DivisiAda> DivisiTahunLain, PengaturanCapaian Pengaturan);

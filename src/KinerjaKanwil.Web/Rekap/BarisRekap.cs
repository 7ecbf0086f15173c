using KinerjaKanwil.Domain.Pelaporan;
using KinerjaKanwil.Domain.Pengukuran;
using KinerjaKanwil.Domain.Perencanaan;

namespace KinerjaKanwil.Web.Rekap;

/// <summary>One indicator as the database gives it.</summary>
public sealed record BarisIndikator(
    int Id, string Kode, int Nomor, string Penanda, string NamaResmi, string? NamaTampil, string TargetResmi, ManualIku Manual, NilaiTarget Target,
    int SasaranNomor, string SasaranPenanda, string SasaranNamaResmi, string? SasaranNamaTampil,
    int DivisiNomor, string DivisiKode, string DivisiNamaResmi, string DivisiNamaTampil);

/// <summary>One report as the database gives it.</summary>
public sealed record BarisRealisasi(
    int IndikatorId, Triwulan Triwulan, decimal? Pembilang, decimal? Penyebut, decimal? Nilai, bool TidakBerlaku, string? AlasanTidakBerlaku,
    StatusRealisasi Status, DateTime? DiisiPada, DateTime? DiajukanPada, DateTime? DiverifikasiPada, DateTime? DisetujuiPada, DateTime? DikembalikanPada)
{
    /// <summary>The figures, as calculation takes them.</summary>
    public AngkaTriwulan Angka => new(Triwulan, Pembilang, Penyebut, Nilai, TidakBerlaku, AlasanTidakBerlaku);

    /// <summary>When it last changed (UTC).</summary>
    public DateTime? Berubah => new[] { DiisiPada, DiajukanPada, DiverifikasiPada, DisetujuiPada, DikembalikanPada }.Max();
}

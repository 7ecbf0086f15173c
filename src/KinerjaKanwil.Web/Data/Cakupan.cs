using KinerjaKanwil.Domain.Akses;
using KinerjaKanwil.Domain.Pelaporan;
using KinerjaKanwil.Domain.Pengukuran;
using KinerjaKanwil.Domain.Perencanaan;
using KinerjaKanwil.Web.Data.Audit;

namespace KinerjaKanwil.Web.Data;

/// <summary>Third door of the access rule: lists hold only what the person reaches (<see cref="HakAkses.Cakupan"/>).</summary>
public static class Cakupan
{
    /// <summary>Indicators of the divisions that the person reaches.</summary>
    public static IQueryable<IndikatorKinerja> DalamCakupan(this IQueryable<IndikatorKinerja> kueri, PenggunaAktif pengguna) =>
        HakAkses.Cakupan(pengguna) is { } kode ? kueri.Where(i => i.Sasaran.Divisi.Kode == kode) : kueri;

    /// <summary>Realisasi of the divisions that the person reaches.</summary>
    public static IQueryable<Realisasi> DalamCakupan(this IQueryable<Realisasi> kueri, PenggunaAktif pengguna) =>
        HakAkses.Cakupan(pengguna) is { } kode ? kueri.Where(r => r.Indikator.Sasaran.Divisi.Kode == kode) : kueri;

    /// <summary>Entries of the audit trail on the divisions that the person reaches.</summary>
    public static IQueryable<CatatanAudit> DalamCakupan(this IQueryable<CatatanAudit> kueri, PenggunaAktif pengguna) =>
        HakAkses.Cakupan(pengguna) is { } kode ? kueri.Where(c => c.KodeDivisi == kode) : kueri;

    /// <summary>Imports of the divisions that the person reaches.</summary>
    public static IQueryable<BerkasImpor> DalamCakupan(this IQueryable<BerkasImpor> kueri, PenggunaAktif pengguna) =>
        HakAkses.Cakupan(pengguna) is { } kode ? kueri.Where(b => b.Divisi.Kode == kode) : kueri;

    /// <summary>Requests of the divisions that the person reaches.</summary>
    public static IQueryable<PermintaanBukaKunci> DalamCakupan(this IQueryable<PermintaanBukaKunci> kueri, PenggunaAktif pengguna) =>
        HakAkses.Cakupan(pengguna) is { } kode ? kueri.Where(p => p.KodeDivisi == kode) : kueri;

    /// <summary>Evidence of the divisions that the person reaches, what was taken away aside.</summary>
    public static IQueryable<BuktiDukung> DalamCakupan(this IQueryable<BuktiDukung> kueri, PenggunaAktif pengguna) =>
        (HakAkses.Cakupan(pengguna) is { } kode ? kueri.Where(b => b.Indikator.Sasaran.Divisi.Kode == kode) : kueri).Where(b => b.DihapusPada == null);
}

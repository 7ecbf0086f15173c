using KinerjaKanwil.Domain;
using KinerjaKanwil.Domain.Akses;
using KinerjaKanwil.Domain.Pelaporan;
using KinerjaKanwil.Domain.Pengukuran;
using KinerjaKanwil.Domain.Perencanaan;
using KinerjaKanwil.Web.Data;
using KinerjaKanwil.Web.Data.Audit;
using KinerjaKanwil.Web.Features.ImporRealisasi.Unggahan;
using KinerjaKanwil.Web.Kantor;
using Microsoft.EntityFrameworkCore;

namespace KinerjaKanwil.Web.Features.ImporRealisasi;

/// <summary>How a step of an import ended.</summary>
public sealed record HasilImpor
{
    /// <summary>The import does not exist, or is out of reach.</summary>
    public bool TidakDitemukan { get; init; }

    /// <summary>Key of the import that came of it.</summary>
    public int? Id { get; init; }

    /// <summary>What was done, in words; null when nothing was.</summary>
    public string? Kabar { get; init; }

    /// <summary>Why nothing was done; null when something was.</summary>
    public string? Pesan { get; init; }
}

/// <summary>Takes workbooks in, applies them and undoes them.</summary>
public sealed class ImporService(
    KinerjaDbContext db, DataImporQuery dataImpor, PenyapuImpor penyapu, PenggunaAktif pengguna, PencatatAudit audit, WaktuKantor waktu)
{
    /// <summary>Reads a file and keeps it for a look; nothing of it is applied.</summary>
    public async Task<HasilImpor> UnggahAsync(UnggahForm form, CancellationToken batal)
    {
        ArgumentNullException.ThrowIfNull(form);
        var nama = BerkasBukti.Bersihkan(form.Berkas!.FileName);
        await using var isi = form.Berkas.OpenReadStream();
        IsiTemplat? templat = null;
        if ((BukuTerbatas.Buka(nama, isi, out var buku) is { Sukses: false } ditolak ? ditolak : PembacaTemplat.Baca(buku!, out templat)).Pesan is { } pesan)
        {
            return new HasilImpor { Pesan = pesan };
        }

        var untuk = templat!.Untuk;
        if (!HakAkses.Boleh(pengguna, Izin.MengisiRealisasi, untuk.KodeDivisi))
        {
            await audit.TolakAsync(nameof(BerkasImpor), $"{untuk.Tahun}/{untuk.KodeDivisi}/TW{(int)untuk.Triwulan}", "Bukan divisi sendiri");
            return new HasilImpor { Pesan = $"Templat ini untuk divisi lain ({untuk.KodeDivisi}). Unduh templat divisi Anda di halaman ini, lalu isi di sana." };
        }

        if ((form.Tahun is { } tahun && tahun != untuk.Tahun) || (form.Tw is { } tw && (Triwulan)tw != untuk.Triwulan))
        {
            return new HasilImpor
            {
                Pesan = $"Templat ini untuk {untuk.Triwulan.Nama()} {untuk.Tahun}, sedangkan yang dipilih {((Triwulan)(form.Tw ?? (int)untuk.Triwulan)).Nama()} {form.Tahun ?? untuk.Tahun}. "
                    + "Pilih tahun dan triwulan yang sama dengan templatnya, lalu unggah lagi.",
            };
        }

        var divisi = await db.Divisi.SingleOrDefaultAsync(
            d => d.Kode == untuk.KodeDivisi && db.TahunKinerja.Any(t => t.Id == d.TahunKinerjaId && t.Tahun == untuk.Tahun), batal);
        if (divisi is null)
        {
            return new HasilImpor { Pesan = $"Templat ini untuk tahun {untuk.Tahun}, yang tidak ada di aplikasi." };
        }

        await penyapu.SapuAsync();
        isi.Position = 0;
        var salinan = new byte[isi.Length];
        await isi.ReadExactlyAsync(salinan, batal);
        if (BerkasImpor.Terima(divisi, untuk.Triwulan, nama, salinan, templat.Baris, pengguna, waktu.SekarangUtc, out var impor).Pesan is { } terlarang)
        {
            return new HasilImpor { Pesan = terlarang };
        }

        db.Add(impor!);
        using (audit.Dari(SumberPerubahan.Impor))
        {
            await db.SaveChangesAsync(batal);
        }

        return new HasilImpor { Id = impor!.Id };
    }

    /// <summary>Stores the good rows as drafts; only what the person was shown.</summary>
    public async Task<HasilImpor> TerapkanAsync(int id, TerapkanForm form, CancellationToken batal)
    {
        ArgumentNullException.ThrowIfNull(form);
        return await UlangiAsync(() => CobaTerapkanAsync(id, form, batal));
    }

    /// <summary>Throws an import away, or undoes what it changed as far as nobody touched it since.</summary>
    public Task<HasilImpor> BatalkanAsync(int id, CancellationToken batal) => UlangiAsync(() => CobaBatalkanAsync(id, batal));

    /// <summary>
    /// Someone may store one of the rows between our reading and writing. Read again: the second look finds it changed and says so. What
    /// fails twice is no conflict but a fault.
    /// </summary>
    private async Task<HasilImpor> UlangiAsync(Func<Task<HasilImpor>> langkah)
    {
        using var dari = audit.Dari(SumberPerubahan.Impor);
        try
        {
            return await langkah();
        }
        catch (DbUpdateException)
        {
            db.ChangeTracker.Clear();
            return await langkah();
        }
    }

    private async Task<HasilImpor> CobaTerapkanAsync(int id, TerapkanForm form, CancellationToken batal)
    {
        if (await AmbilAsync(id, batal) is not var (impor, data))
        {
            return new HasilImpor { TidakDitemukan = true };
        }

        var penilaian = PenilaianImpor.Nilai(impor.Baris, data, form.Kosongkan);
        if (impor.Status == StatusImpor.Diperiksa && PenilaianImpor.Sidik(penilaian, form.Kosongkan) != form.Sidik)
        {
            await audit.TolakAsync(nameof(BerkasImpor), Kunci(impor, data), "Nilai tersimpan berubah sejak halaman dibuka", data.Divisi.Kode);
            return new HasilImpor { Pesan = "Nilai tersimpan berubah sejak halaman ini dibuka. Belum ada yang diterapkan. Periksa lagi di bawah, lalu terapkan." };
        }

        var hasil = penilaian.Select(p => Terapkan(p, data, form)).ToList();
        var jumlah = hasil.Count(h => h.Diterapkan);
        if (impor.Status == StatusImpor.Diperiksa && jumlah == 0)
        {
            return new HasilImpor { Pesan = "Tidak ada perubahan yang dapat diterapkan." };
        }

        if (impor.Terapkan(hasil, pengguna, data.SekarangUtc).Pesan is { } pesan)
        {
            db.ChangeTracker.Clear();
            return new HasilImpor { Pesan = pesan };
        }

        await db.SaveChangesAsync(batal);
        var dilewati = hasil.Count(h => !h.Diterapkan && h.Keadaan != KeadaanBarisImpor.Sama);
        return new HasilImpor
        {
            Kabar = $"{jumlah} perubahan diterapkan sebagai draf pada {waktu.Tampil(data.SekarangUtc)}."
                + (dilewati > 0 ? $" {dilewati} baris dilewati; alasannya di bawah." : ""),
        };
    }

    private HasilBarisImpor Terapkan(PenilaianBaris p, DataImpor data, TerapkanForm form)
    {
        var hasil = new HasilBarisImpor { Kode = p.Baris.Kode, Nomor = p.Baris.Nomor, Keadaan = p.Keadaan, Pesan = PenilaianImpor.Pesan(p, waktu) };
        var terapkan = p.Keadaan == KeadaanBarisImpor.Berubah
            || (p.Keadaan == KeadaanBarisImpor.Konflik && form.Pilihan.GetValueOrDefault(p.Baris.Kode) == TerapkanForm.DariBerkas);
        if (!terapkan)
        {
            return hasil;
        }

        var sebelum = p.Sekarang;
        var realisasi = p.Realisasi;
        if (realisasi is null)
        {
            realisasi = new Realisasi(p.Milik!.Indikator, data.Triwulan);
            db.Add(realisasi);
        }

        if (realisasi.Catat(p.Bacaan!.Isian, data.Jendela, pengguna, data.SekarangUtc).Pesan is { } pesan)
        {
            // The rules were asked before; a refusal now is a bug, not an answer.
            throw new InvalidOperationException(pesan);
        }

        return hasil with { Sebelum = sebelum, Sesudah = NilaiIsian.Dari(realisasi.Isian), Status = realisasi.Status };
    }

    private async Task<HasilImpor> CobaBatalkanAsync(int id, CancellationToken batal)
    {
        if (await AmbilAsync(id, batal) is not var (impor, data))
        {
            return new HasilImpor { TidakDitemukan = true };
        }

        if (impor.DapatDibatalkan(data.SekarangUtc).Pesan is { } terlambat)
        {
            return new HasilImpor { Pesan = terlambat };
        }

        var belumDiterapkan = impor.Status == StatusImpor.Diperiksa;
        var milik = data.Indikator.ToDictionary(i => i.Indikator.Kode);
        var hasil = impor.Hasil.Select(h => h.Diterapkan ? Kembalikan(impor, h, data, milik.GetValueOrDefault(h.Kode)?.Pada(impor.Triwulan)) : h).ToList();
        var kembali = hasil.Count(h => h.Dibatalkan);
        var tidak = hasil.Where(h => h.PesanBatal is not null).ToList();
        if (!belumDiterapkan && kembali == 0)
        {
            db.ChangeTracker.Clear();
            return new HasilImpor { Pesan = "Tidak ada baris yang dapat dikembalikan. " + string.Join(" ", tidak.Select(h => $"{h.Kode}: {h.PesanBatal}")) };
        }

        if (impor.Batalkan(hasil, pengguna, data.SekarangUtc).Pesan is { } pesan)
        {
            db.ChangeTracker.Clear();
            return new HasilImpor { Pesan = pesan };
        }

        await db.SaveChangesAsync(batal);
        return new HasilImpor
        {
            Kabar = belumDiterapkan ? "Impor dibuang. Tidak ada nilai yang berubah."
                : $"{kembali} baris dikembalikan ke nilai sebelum impor." + (tidak.Count > 0 ? $" {tidak.Count} baris tidak dikembalikan; alasannya di bawah." : ""),
        };
    }

    private HasilBarisImpor Kembalikan(BerkasImpor impor, HasilBarisImpor baris, DataImpor data, Realisasi? realisasi)
    {
        var boleh = impor.DapatDikembalikan(baris, realisasi);
        if (boleh.Sukses)
        {
            boleh = realisasi!.Catat(baris.Sebelum!.SebagaiIsian(), data.Jendela, pengguna, data.SekarangUtc);
        }

        return boleh.Pesan is { } pesan ? baris with { PesanBatal = pesan } : baris with { Dibatalkan = true };
    }

    /// <summary>An import with what it is compared with, tracked; null where it does not exist or is out of reach.</summary>
    private async Task<(BerkasImpor Impor, DataImpor Data)?> AmbilAsync(int id, CancellationToken batal)
    {
        var letak = await db.BerkasImpor.DalamCakupan(pengguna).Where(b => b.Id == id)
            .Select(b => new { b.Divisi.Kode, b.Triwulan, Tahun = db.TahunKinerja.Where(t => t.Id == b.Divisi.TahunKinerjaId).Select(t => t.Tahun).Single() })
            .SingleOrDefaultAsync(batal);
        return letak is not null && await dataImpor.AmbilAsync(letak.Tahun, letak.Triwulan, letak.Kode, untukDiubah: true, batal) is { } data
            && await db.BerkasImpor.SingleOrDefaultAsync(b => b.Id == id, batal) is { } impor
            ? (impor, data) : null;
    }

    private static string Kunci(BerkasImpor impor, DataImpor data) => $"{data.Tahun.Tahun}/{data.Divisi.Kode}/TW{(int)impor.Triwulan}";
}

using KinerjaKanwil.Domain.Organisasi;
using KinerjaKanwil.Domain.Perencanaan;
using KinerjaKanwil.Web.Data;
using KinerjaKanwil.Web.Kantor;
using KinerjaKanwil.Web.Rekap;

namespace KinerjaKanwil.Web.Features.PenyusunanIku;

/// <summary>Reads the structure of a year for the pages that manage it.</summary>
public sealed class DaftarSusunanQuery(KinerjaDbContext db, TemuanIndikatorQuery temuan, WaktuKantor waktu)
{
    private const int PotonganNama = 70;

    /// <summary>The list; null where there is no such year, or no year at all.</summary>
    public async Task<DaftarSusunanViewModel?> AmbilAsync(TingkatSusunan tingkat, SaringanSusunan saringan, CancellationToken batal)
    {
        ArgumentNullException.ThrowIfNull(saringan);
        if (await SusunanTahun.BacaAsync(db, saringan.Tahun, untukDiubah: false, batal) is not { } susunan)
        {
            return null;
        }

        var semua = susunan.Semua(tingkat);
        var tampil = Urutkan([.. semua.Where(b => Cocok(b, saringan)).Select(b => (Bagian: b, Baris: Baris(susunan, b)))], saringan.Urut);
        var ukuran = saringan.Ukuran ?? SaringanSusunan.PilihanUkuran[0];
        var halaman = Math.Min(saringan.Halaman ?? 1, Math.Max(1, (tampil.Count + ukuran - 1) / ukuran));
        var tahun = susunan.Tahun.Tahun;
        return new DaftarSusunanViewModel
        {
            Tingkat = tingkat,
            Tahun = tahun,
            SemuaTahun = susunan.SemuaTahun,
            Saringan = saringan,
            DaftarDivisi = [.. susunan.Divisi.Select(Pilihan)],
            DaftarSasaran = [.. susunan.Sasaran.Where(s => string.IsNullOrEmpty(saringan.Divisi) || s.Divisi.Kode == saringan.Divisi).Select(Pilihan)],
            Baris = [.. tampil.Skip((halaman - 1) * ukuran).Take(ukuran)],
            Jumlah = tampil.Count,
            Semua = (semua.Count(b => !b.Diarsipkan), semua.Count(b => b.Diarsipkan)),
            Dari = Math.Min(tampil.Count, ((halaman - 1) * ukuran) + 1),
            Sebelum = halaman > 1 ? saringan.Alamat(tingkat, tahun, halaman - 1) : null,
            Sesudah = halaman * ukuran < tampil.Count ? saringan.Alamat(tingkat, tahun, halaman + 1) : null,
        };
    }

    /// <summary>The page on which something new is made; null where there is no such year, or no year at all.</summary>
    public async Task<SusunanViewModel?> BaruAsync(TingkatSusunan tingkat, SusunanForm form, bool diketik, CancellationToken batal)
    {
        ArgumentNullException.ThrowIfNull(form);
        if (await SusunanTahun.BacaAsync(db, form.Tahun, untukDiubah: false, batal) is not { } susunan)
        {
            return null;
        }

        form.Tahun = susunan.Tahun.Tahun;
        return new SusunanViewModel
        {
            Tingkat = tingkat,
            Tahun = susunan.Tahun.Tahun,
            Isian = form,
            DaftarInduk = tingkat switch
            {
                TingkatSusunan.Sasaran => [.. susunan.Divisi.Where(d => !d.Diarsipkan).Select(Pilihan)],
                TingkatSusunan.Indikator => [.. susunan.Sasaran.Where(s => !s.Diarsipkan).Select(Pilihan)],
                _ => [],
            },
            BelumTersimpan = diketik,
        };
    }

    /// <summary>The page of one of them; null where there is none.</summary>
    /// <param name="tingkat">Which part.</param>
    /// <param name="tahun">Year.</param>
    /// <param name="kode">Code.</param>
    /// <param name="form">What was typed; null: what is stored.</param>
    /// <param name="konflik">True: somebody else stored meanwhile.</param>
    /// <param name="batal">Cancellation.</param>
    public async Task<SusunanViewModel?> SatuAsync(TingkatSusunan tingkat, int tahun, string kode, SusunanForm? form, bool konflik, CancellationToken batal)
    {
        if (await SusunanTahun.BacaAsync(db, tahun, untukDiubah: false, batal) is not { } susunan || susunan.Cari(tingkat, kode) is not { } bagian)
        {
            return null;
        }

        var kelompok = susunan.SekelompokAktif(bagian);
        var tersimpan = Tersimpan(bagian);
        tersimpan.Urutan = bagian.Diarsipkan ? null : $"{kelompok.ToList().IndexOf(bagian) + 1}";
        if (konflik)
        {
            // What was typed may now be stored over what is shown beside it.
            form!.Versi = tersimpan.Versi;
        }

        var ditemukan = bagian is IndikatorKinerja { Diarsipkan: false } ? await temuan.AmbilAsync(tahun, batal) : null;
        return new SusunanViewModel
        {
            Tingkat = tingkat,
            Tahun = tahun,
            Kode = kode,
            Nama = SusunanTahun.Nama(bagian),
            Isian = form ?? tersimpan,
            Induk = SusunanTahun.Induk(bagian) is { } induk ? Pilihan(induk).Nama : null,
            Ditetapkan = bagian.NamaDitetapkanPada is { } pada ? $"Nama ditetapkan {bagian.NamaDitetapkanOleh}, {waktu.Tampil(pada)}." : $"Nama sebagaimana dimuat dari lembar IKU {tahun}.",
            Arsip = Arsip(bagian),
            Pemakaian = susunan.Pemakaian(bagian),
            UrutanTerakhir = kelompok.Count,
            Temuan = ditemukan?.Indikator.FirstOrDefault(i => i.Indikator.Kode == kode)?.Temuan ?? [],
            Konflik = konflik ? [.. Beda(tersimpan, form!, bagian)] : null,
            BelumTersimpan = form is not null,
        };
    }

    /// <summary>The page on which it is archived, brought back or deleted; null where there is none.</summary>
    public async Task<ArsipViewModel?> ArsipAsync(TingkatSusunan tingkat, int tahun, string kode, TindakanSusunanForm? form, CancellationToken batal)
    {
        if (await SusunanTahun.BacaAsync(db, tahun, untukDiubah: false, batal) is not { } susunan || susunan.Cari(tingkat, kode) is not { } bagian)
        {
            return null;
        }

        var pemakaian = await susunan.PemakaianLengkapAsync(db, bagian, batal);
        return new ArsipViewModel
        {
            Tingkat = tingkat,
            Tahun = tahun,
            Kode = kode,
            Nama = SusunanTahun.Nama(bagian),
            Arsip = Arsip(bagian),
            Pemakaian = pemakaian,
            Dampak = [.. bagian.Diarsipkan ? DampakPulih(susunan, bagian) : DampakArsip(bagian, pemakaian)],
            Versi = bagian.Versi.ToString(),
            Alasan = form?.Alasan,
        };
    }

    /// <summary>What is stored, as the form holds it.</summary>
    internal static SusunanForm Tersimpan(BagianSusunan bagian) => new()
    {
        NamaResmi = bagian.NamaResmi,
        NamaTampil = bagian switch
        {
            Divisi d => d.NamaTampil,
            SasaranKegiatan s => s.NamaTampil,
            IndikatorKinerja i => i.NamaTampil,
            _ => null,
        },
        Penanda = bagian switch
        {
            SasaranKegiatan s => s.Penanda,
            IndikatorKinerja i => i.Penanda,
            _ => null,
        },
        TargetResmi = (bagian as IndikatorKinerja)?.TargetResmi,
        Versi = bagian.Versi.ToString(),
    };

    /// <summary>Fields in which what was typed differs from what is stored.</summary>
    internal static IEnumerable<(string Bidang, string Tersimpan, string Diketik)> Beda(SusunanForm tersimpan, SusunanForm diketik, BagianSusunan bagian)
    {
        // Nothing typed as the wording on screen means the official one; so it does where both are the same.
        string? Tampil(SusunanForm form) => string.IsNullOrWhiteSpace(form.NamaTampil) || form.NamaTampil.Trim() == form.NamaResmi?.Trim() ? null : form.NamaTampil;
        var bidang = new List<(string Bidang, string? Tersimpan, string? Diketik)>
        {
            ("Nama resmi", tersimpan.NamaResmi, diketik.NamaResmi), ("Nama tampil", Tampil(tersimpan), Tampil(diketik)),
        };
        if (bagian is not Divisi)
        {
            bidang.Add(("Nomor tercetak", tersimpan.Penanda, diketik.Penanda));
        }

        if (bagian is IndikatorKinerja)
        {
            bidang.Add(("Target tercetak", tersimpan.TargetResmi, diketik.TargetResmi));
        }

        return bidang.Select(b => (b.Bidang, Tersimpan: b.Tersimpan?.Trim() ?? "", Diketik: b.Diketik?.Trim() ?? "")).Where(b => b.Tersimpan != b.Diketik)
            .Select(b => (b.Bidang, b.Tersimpan.Length == 0 ? "(kosong)" : b.Tersimpan, b.Diketik.Length == 0 ? "(kosong)" : b.Diketik));
    }

    private static (string Kode, string Nama) Pilihan(BagianSusunan bagian) =>
        (SusunanTahun.Kode(bagian), bagian is SasaranKegiatan s ? $"{SusunanTahun.Kode(s)} {Singkat(SusunanTahun.Nama(s))}" : SusunanTahun.Nama(bagian));

    private static string Singkat(string nama) => nama.Length <= PotonganNama ? nama : string.Concat(nama.AsSpan(0, PotonganNama - 1).TrimEnd(), "…");

    private static bool Cocok(BagianSusunan bagian, SaringanSusunan saringan)
    {
        var kode = SusunanTahun.Kode(bagian);
        var cari = saringan.Cari?.Trim();
        return (saringan.Status == StatusSusunan.Semua || bagian.Diarsipkan == (saringan.Status == StatusSusunan.Arsip))
            && (string.IsNullOrEmpty(saringan.Divisi) || kode == saringan.Divisi || kode.StartsWith(saringan.Divisi + ".", StringComparison.Ordinal))
            && (string.IsNullOrEmpty(saringan.Sasaran) || bagian is Divisi || kode == saringan.Sasaran || kode.StartsWith(saringan.Sasaran + ".", StringComparison.Ordinal))
            && (string.IsNullOrEmpty(cari) || new[] { kode, bagian.NamaResmi, SusunanTahun.Nama(bagian) }.Any(t => t.Contains(cari, StringComparison.OrdinalIgnoreCase)));
    }

    /// <summary>What is equal stays in the order of the sheet.</summary>
    private static List<BarisSusunan> Urutkan(IReadOnlyList<(BagianSusunan Bagian, BarisSusunan Baris)> baris, string? urut)
    {
        var menurun = urut?.StartsWith('-') == true;
        var hasil = (urut?.TrimStart('-') switch
        {
            "kode" => baris.OrderBy(b => b.Baris.Kode, StringComparer.Ordinal),
            "nama" => baris.OrderBy(b => b.Baris.Nama, StringComparer.OrdinalIgnoreCase),
            "dipakai" => baris.OrderBy(b => b.Baris.Realisasi),
            _ => baris.AsEnumerable(),
        }).Select(b => b.Baris).ToList();
        if (menurun)
        {
            hasil.Reverse();
        }

        return hasil;
    }

    private static BarisSusunan Baris(SusunanTahun susunan, BagianSusunan bagian)
    {
        var kode = SusunanTahun.Kode(bagian);
        var kelompok = bagian.Diarsipkan ? [] : susunan.SekelompokAktif(bagian);
        var pemakaian = susunan.Pemakaian(bagian);
        return new BarisSusunan
        {
            Kode = kode,
            Nama = SusunanTahun.Nama(bagian),
            Penanda = Tersimpan(bagian).Penanda ?? "",
            Induk = SusunanTahun.Induk(bagian) is { } induk ? Pilihan(induk).Nama : null,
            Isi = bagian switch
            {
                Divisi d => $"{susunan.Sasaran.Count(s => s.DivisiId == d.Id && !s.Diarsipkan)} sasaran, {pemakaian.Indikator} indikator",
                SasaranKegiatan => $"{pemakaian.Indikator} indikator",
                _ => null,
            },
            Urutan = bagian.Diarsipkan ? null : kelompok.ToList().IndexOf(bagian) + 1,
            Terakhir = kelompok.Count > 0 && kelompok[^1] == bagian,
            Realisasi = pemakaian.Realisasi,
            Diarsipkan = bagian.Diarsipkan,
            Alamat = SaringanSusunan.AlamatDari(bagian.Tingkat, susunan.Tahun.Tahun, kode),
        };
    }

    private static IEnumerable<string> DampakArsip(BagianSusunan bagian, PemakaianSusunan pemakaian)
    {
        yield return $"{pemakaian.Kalimat}.";
        if (bagian is not IndikatorKinerja && pemakaian.Indikator > 0)
        {
            yield return $"{pemakaian.Indikator} indikator di dalamnya ikut diarsipkan.";
        }

        if (pemakaian.Resmi > 0)
        {
            yield return $"{pemakaian.Resmi} angka yang sudah disetujui tidak lagi dihitung dalam capaian divisi dan kantor wilayah. Alasan wajib diisi.";
        }

        if (pemakaian.Menunggu > 0)
        {
            yield return $"{pemakaian.Menunggu} realisasi yang menunggu keputusan hilang dari antrean verifikasi.";
        }

        if (pemakaian.Indikator > 0)
        {
            yield return "Tidak diisi, tidak ditagih, dan tidak dihitung lagi: hilang dari dasbor, matriks, lembar resmi, tugas, dan Manual IKU.";
            yield return "Halaman indikator, riwayat, dan data dukungnya tetap terbaca. Keadaan per tanggal sebelum hari ini tetap menghitungnya.";
        }
    }

    private static IEnumerable<string> DampakPulih(SusunanTahun susunan, BagianSusunan bagian)
    {
        var ikut = bagian is IndikatorKinerja ? 0 : susunan.IndikatorDari(bagian).Count(i => i.ArsipMelalui == bagian.Tingkat);
        if (ikut > 0)
        {
            yield return $"{ikut} indikator yang diarsipkan bersamanya ikut dipulihkan. Yang diarsipkan sendiri tetap di arsip.";
        }

        yield return "Diisi, ditagih, dan dihitung lagi, termasuk angka yang pernah disetujui.";
    }

    private string? Arsip(BagianSusunan bagian) => bagian.DiarsipkanPada is not { } pada ? null
        : $"Diarsipkan {bagian.DiarsipkanOleh}, {waktu.Tampil(pada)}"
            + (bagian.ArsipMelalui is { } melalui ? $", bersama {melalui.Nama().ToLowerInvariant()}nya" : "")
            + (bagian.AlasanArsip is { } alasan ? $": {alasan}" : ".");
}

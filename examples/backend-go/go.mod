module example.com/usersig

go 1.19

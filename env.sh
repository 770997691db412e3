say () 
{ 
    cl 850 718 1;
    xdotool type --delay 25 -- "$1";
    sleep 1;
    pic ${2}t;
    cl 1209 763 7;
    pic $2
}
